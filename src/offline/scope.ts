// The few parts of a service worker's global scope that ours uses. TypeScript's own library for workers cannot stand
// beside the one for pages in one project.

export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerScope {
  readonly registration: { unregister(): Promise<boolean> };
  addEventListener(type: 'install' | 'activate', heard: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', heard: (event: RequestEvent) => void): void;
}
