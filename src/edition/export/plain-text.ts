import { dayWords } from '../../text/day-words.ts';
import { type Location, parseLocation } from '../../text/location.ts';
import { chapterOrdinal } from '../chapter-labels.ts';
import { chapterErrata } from '../locations.ts';
import type { Edition, Erratum, Variant, Witness } from '../model.ts';
import { citedWords, printedWords, UNADDRESSED, witnessWords } from '../witness-words.ts';

/** Where the text says that things are: absolute where the site's origin is known. */
export interface TextAddresses {
  home: string;
  passage: (number: number) => string;
}

function placeWords(location: Location): string {
  const { kind, number } = parseLocation(location);
  return kind === 'passage' ? `第${number}段` : `S${number}块`;
}

/** 7 第12段“写上上半分悠闲”，拟作“写上半分悠闲”。… */
function noteOf({ number, spans, proposals, evidence, witnesses }: Erratum): string {
  const readings = spans.map(({ location, words }) => `${placeWords(location)}“${words}”`).join('、');
  const proposal =
    proposals.length > 0 ? `拟作${proposals.map((words) => `“${words}”`).join('或')}，不是原文` : '不拟改';
  const seen = witnesses.map(citedWords).join('；');
  return `校注${number} ${readings}：${proposal}。${evidence}${seen ? `（${seen}）` : ''}`;
}

/** 第1段“新新发展机遇”，民作“崭新发展机遇” */
const variantOf = ({ location, words, reads, witness }: Variant): string =>
  `${placeWords(location)}“${words}”，${witness.siglum}${reads ? `作“${reads}”` : '无'}`;

const witnessOf = (witness: Witness): string =>
  `${witness.siglum ? `${witness.siglum} ` : ''}${witnessWords(witness)}，${witness.url ?? UNADDRESSED}。看到的：${witness.read.replace(/。$/, '')}。${dayWords(witness.seen)}看。`;

/**
 * The whole edition as plain text, `/edition.txt`: a line for each passage, printed title, opening and caption, exactly
 * its words after `[12] `, `[题目] `, `[开头] ` or `[图说] `; the notes to the errata at the end, so that nothing is among the words.
 *
 * It begins with a byte order mark and ends its lines with CR LF: a browser that is told no encoding, an old Windows
 * Notepad and WeChat's viewer would otherwise take the text for GBK or run it into one line, and whoever reads it by
 * machine knows both.
 */
export function plainText(edition: Edition, { home, passage }: TextAddresses): string {
  const { name, version, date, chapters, passages, errata, variants, witnesses, source, unknown, rights } = edition;
  const last = passages.length;
  const lines = [
    name,
    `${version}版，${date}`,
    home,
    '',
    `原文${source.characters}字，${chapters.length}章，${last}段，一字不改。所据文字的SHA-256：${source.sha256}`,
    '方括号里是段号，或“题目”“开头”“图说”，不是原文。每段一行。原文可疑之处照录不改，校注在最后。',
    `每段有固定网址：第${last}段是 ${passage(last)} ，其余各段换段号。`,
    `引用请写明段号和版本，例如：${name}（${version}版，${date}），第${last}段，${passage(last)}`,
    ...(edition.printed ? [printedWords(edition)] : []),
    unknown,
    rights,
  ];
  for (const chapter of chapters) {
    const own = chapterErrata(chapter, errata).map(({ number }) => number);
    lines.push('', '', `${chapterOrdinal(chapter)} ${chapter.short}（章名为本版所拟）`, '');
    for (const { block, text } of chapter.title.lines)
      lines.push(block === null ? `[本版拟题] ${text}` : `[题目] ${text}`);
    lines.push(...chapter.opening.map(({ text }) => `[开头] ${text}`));
    lines.push(...chapter.passages.map(({ number, text }) => `[${number}] ${text}`));
    lines.push(...chapter.captions.map(({ text }) => `[图说] ${text}`));
    if (own.length > 0) lines.push(`（本章校注：${own.join('、')}）`);
  }
  lines.push('', '', `校注（本版所加，共${errata.length}条）`, '', ...errata.map(noteOf), '');
  if (variants.length > 0)
    lines.push('', `异文（另本所印，不是拟改，共${variants.length}处）`, '', ...variants.map(variantOf), '');
  if (witnesses.length > 0) lines.push('', '所引的出处', '', ...witnesses.map(witnessOf), '');
  return `\ufeff${lines.join('\r\n')}`;
}
