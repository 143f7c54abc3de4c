/** Permanent codes of the checks of content/facts/, one line of meaning each. A code is never reused. */
export const FACT_CODES = {
  D01: 'a file of facts is missing, is not valid YAML, or is not a list of records',
  D02: 'a record does not have the shape its schema asks for',
  D03: 'the words do not stand in the place named, or there is no such place',
  D04: 'the words stand more than once in the whole text',
  D05: 'the printed number does not stand once in the words, is cut out of a longer one, or is no number',
  D06: 'the value is not the number printed',
  D07: 'the unit is not the unit printed',
  D08: 'the hedges are not those the words put on the number: one dropped or one added',
  D09: 'a date is not in the words, is impossible, or is not what the printed words give',
  D10: 'two records have one id',
  D11: 'a record refers to an id that nothing has',
  D12: 'a number under an erratum does not carry the erratum, or carries one that does not stand on it',
  D13: 'a run of digits is unclassified, classified twice without reason, or listed without need',
  D14: 'a 《…》 is no document on the list',
  D15: 'words given to a speaker are not in the list of quotations',
  D16: 'a ▲ caption is shown by no figure',
  D17: 'an id is malformed',
  D18: 'a name stands nowhere, not in its words, or belongs to two records',
  D19: 'a quotation: what was said, its kind or its speaker is not what the words show',
} as const;

export type FactCode = keyof typeof FACT_CODES;
