/**
 * The oldest engines that the pages are built for: Huawei's browser (Chromium 99) and iOS 15.4. Tailwind 4 writes range
 * media queries and Vite modern syntax; both are lowered to these. What cannot be lowered, regular expressions and names of
 * the browser, tests/dist/engines.test.ts looks for in the built files.
 */
export const OLDEST_ENGINES = {
  script: ['chrome99', 'safari15.4'],
  style: ['chrome99', 'safari15'],
};
