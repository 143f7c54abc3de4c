import { dayWords } from '../text/day-words.ts';
import type { CitedWitness, Edition, Witness } from './model.ts';

/** What is said where a source can be looked up nowhere. */
export const UNADDRESSED = '没有可查的网址';

/** 新民晚报《欢迎世界技能博物馆落沪》，2018年6月15日第A04版 */
export const witnessWords = ({ name, title, date, page }: Witness): string =>
  `${name}${title ? `《${title}》` : ''}，${dayWords(date)}${page ? `第${page}版` : ''}`;

/** An address as it is read on paper. */
export const shownAddress = (url: string): string => url.replace(/^https:\/\//, '');

/** A cited source in one line of text: what it is, what it says there, where that can be looked up. */
export const citedWords = ({ witness, says }: CitedWitness): string =>
  `${witnessWords(witness)}${says ? `：${says}` : ''}，${witness.url ? shownAddress(witness.url) : UNADDRESSED}`;

/** 《新民晚报》2020年11月2日第12/13版, or without its page. */
export const witnessImprint = ({ name, date, page }: Pick<Witness, 'name' | 'date' | 'page'>): string =>
  `《${name}》${dayWords(date)}${page === undefined ? '' : `第${page}版`}`;

/** 《新民晚报》2020年11月2日第12/13版刊有此文，开头部分已校；作者未见。 Empty where no print is known. */
export const printedWords = ({ printed }: Pick<Edition, 'printed'>): string =>
  printed ? `${witnessImprint(printed.witness)}刊有此文，${printed.note}。` : '';
