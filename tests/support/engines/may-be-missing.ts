/**
 * What a promised engine lacks and may lack: what a reader there does without, and for a script the words in which it asks
 * first. The test refuses an entry that nothing needs any more.
 */
export const MAY_BE_MISSING: Readonly<Record<string, { without: string; guard?: RegExp }>> = {
  'CSS.highlights': { without: '<mark> around the words', guard: /[`'"]highlights[`'"]\s*in CSS/ },
  Highlight: { without: '<mark> around the words', guard: /typeof Highlight\s*==\s*[`'"]function[`'"]/ },
  'window.requestIdleCallback': { without: 'a timer', guard: /requestIdleCallback\s*\?\?/ },
  'navigator.connection': { without: 'whether data are saved is not known', guard: /connection:\w+\}/ },
  '.connection': { without: 'what line it is is not known', guard: /connection:\w+\}/ },
  '.saveData': { without: 'whether data are saved is not known', guard: /\w+\?\.saveData/ },
  '.effectiveType': { without: 'how fast the line is is not known', guard: /\w+\?\.effectiveType/ },
  '.resultingClientId': { without: 'a page of others is asked about again', guard: /(\w+)&&\w+\.add\(\1\)/ },
  // Set and never waited for: iOS has its voices when it is first asked.
  '.onvoiceschanged': { without: 'voices that come later', guard: /\.onvoiceschanged=/ },

  ':highlight': { without: 'the rule for <mark> beside it' },
  ':has': { without: 'on paper, a line more that leads nowhere, or a heading away from its table' },
  ':details-content': { without: 'on paper, what is folded stays folded' },
  'content-visibility': { without: 'on paper, what is folded stays folded' },
  'content-visibility: visible': { without: 'on paper, what is folded stays folded' },
  'break-after: avoid': { without: 'on paper, a heading may end a page' },
  'break-before: avoid': { without: 'on paper, a source may begin a page' },
  '@page': { without: 'on paper, the printer’s own margins' },
  size: { without: 'on paper, the printer’s own size' },
  'cursor: pointer': { without: 'nothing: a finger has no arrow' },
  resize: { without: 'nothing: a finger draws no corner' },
  'resize: vertical': { without: 'nothing: a finger draws no corner' },
  'text-size-adjust': { without: 'its prefixed name, which stands before it' },
  'text-wrap': { without: 'lines that break where they are full' },
  'text-wrap: balance': { without: 'lines that break where they are full' },
  'text-wrap: pretty': { without: 'lines that break where they are full' },
  'text-autospace': { without: 'no quarter space between Latin and Chinese' },
  'text-autospace: normal': { without: 'no quarter space between Latin and Chinese' },
  'text-autospace: no-autospace': { without: 'nothing: the engine sets no such space' },
  'text-spacing-trim': { without: 'marks of full width' },
  'text-spacing-trim: trim-start': { without: 'marks of full width' },
  'text-spacing-trim: space-all': { without: 'nothing: the engine trims no mark' },
  'overscroll-behavior': { without: 'the page behind a sheet moves at its end' },
  'overscroll-behavior: contain': { without: 'the page behind a sheet moves at its end' },
  '@media forced-colors': { without: 'nothing: the engine forces no colours' },
  'forced-color-adjust': { without: 'nothing: the engine forces no colours' },
  'forced-color-adjust: none': { without: 'nothing: the engine forces no colours' },
};
