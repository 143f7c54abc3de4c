/**
 * Runs in `<head>` before the first paint, so that nothing jumps (≤ 300 bytes; its hash goes into the page's policy):
 * says that scripts run (`data-js`), sets the size, the theme and the quiet that the reader chose, and makes room (`data-position`)
 * where `src/components/ReadingPosition/start.ts` will offer where she was. Storage may be blocked or hold anything.
 */
export const BEFORE_PAINT =
  '{let d=document.documentElement.dataset,l=location;d.js="";try{let{size:s,theme:t,quiet:q,place:p}=localStorage;' +
  '/^x?l$/.test(s)&&(d.size=s);/^(light|dark)$/.test(t)&&(d.theme=t);q=="on"&&(d.quiet=q);' +
  'l.hash||p&&(d.kind=="cover"||p.startsWith(l.pathname+"#"))&&(d.position="")}catch{}}';
