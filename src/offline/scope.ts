// The few parts of a service worker's global scope that ours uses. TypeScript's own library for workers cannot stand
// beside the one for pages in one project.

import type { Question } from './messages.ts';

export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  /** The page that asks; empty for a page that is opened. */
  readonly clientId: string;
  /** The page that is opened. Safari knows it from 16 on. */
  readonly resultingClientId?: string;
  respondWith(answer: Promise<Response>): void;
}

export interface QuestionEvent extends LifeEvent {
  readonly data: Question;
  readonly ports: readonly MessagePort[];
}

interface OpenPage {
  readonly url: string;
  /** Safari has it from 16.4 on. */
  navigate?(url: string): Promise<unknown>;
}

export interface WorkerScope {
  readonly registration: { unregister(): Promise<boolean> };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled?: boolean }): Promise<readonly OpenPage[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heard: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', heard: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', heard: (event: QuestionEvent) => void): void;
}

/**
 * Has every open page asked for anew. Where a browser cannot, its reader does it. What comes of it is not waited for: a page may
 * come only after the worker is active.
 */
export async function reloadPages({ clients }: WorkerScope): Promise<void> {
  for (const page of await clients.matchAll({ type: 'window' })) page.navigate?.(page.url).catch(() => {});
}
