/** The value of `data-quotes` for a location: a passage by its number, another block as `b17` (docs/contract.md, “Text in the pages”). */
export const quotesOf = (location: string): string => location.replace(/^p/, '');
