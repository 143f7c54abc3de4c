/** The fields of a story that are open, the innermost last. */
export interface Fields {
  /** `w:fldChar`: gives the words that the field stands for where it has no result of its own. */
  turn(kind: string | undefined): string;
  /** `w:instrText` */
  addCode(code: string): void;
  /** Between a field's beginning and its result: what is there is what it is made from, words included. */
  readonly inCode: boolean;
}

export function openFields(): Fields {
  const open: { code: string; shown: boolean }[] = [];
  return {
    turn(kind) {
      const last = open.at(-1);
      if (kind === 'begin') open.push({ code: '', shown: false });
      else if (kind === 'separate' && last) last.shown = true;
      else if (kind === 'end' && open.pop() && last && !last.shown) return equation(last.code);
      return '';
    },
    addCode(code) {
      const last = open.at(-1);
      if (last && !last.shown) last.code += code;
    },
    get inCode() {
      return open.some(({ shown }) => !shown);
    },
  };
}

/** One character over another: `EQ \o\ad(\s\up 9(hàn),汉)`, a reading over its character, or `EQ \o\ac(○,1)`, a circled number. */
const OVERSTRIKE = /^\s*eq\b.*\\o.*\((?:.*\)|([^(),;]*))[,;]([^(),;]+)\)\s*$/is;

/** What Word shows for a formula of its oldest kind, in which Chinese Word once wrote ruby and still circles numbers. */
function equation(code: string): string {
  const [, around = '', base = ''] = OVERSTRIKE.exec(code) ?? [];
  const number = Number(base);
  return /[○◯]/.test(around) && number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : base.trim();
}
