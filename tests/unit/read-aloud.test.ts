import { describe, expect, test } from 'vitest';
import { pronounceable } from '../../src/components/ReadAloud/pronounceable.ts';
import { LONGEST, utterances } from '../../src/components/ReadAloud/utterances.ts';
import { chosenVoice } from '../../src/components/ReadAloud/voice.ts';
import { fixtureEdition } from '../support/edition.ts';

describe('spoken', () => {
  test.each([
    // The source's own words, and what a voice should say.
    ['2020年11月，滴答滴答', '二零二零年11月，滴答滴答'],
    ['2019年10066户，今年', '二零一九年10066户，今年'],
    ['三年行动计划(2020—2022年)》(以下简称《行动计划》)，', '三年行动计划，二零二零至二零二二年，以下简称行动计划，'],
    ['力争2022年新基建', '力争二零二二年新基建'],
    ['从原来每年5000户左右到2019年', '从原来每年5000户左右到二零一九年'],
    ['已实现“1个100%”——一区经济贡献百强企业', '已实现1个百分之100，一区经济贡献百强企业'],
    ['上世纪90年代的14.2万户，减少到', '上世纪90年代的14.2万户，减少到'],
    ['武川路222弄7幢旧住房', '武川路222弄7幢旧住房'],
    ['不到24小时，4', '不到24小时，4'],
    ['首家“党建+健康”党群服务站', '首家党建加健康党群服务站'],
    ['阿斯顿·马丁的“NICE2035”未来', '阿斯顿马丁的NICE二零三五未来'],
    ['“大国小鲜@基层治理”媒体团', '大国小鲜，基层治理媒体团'],
    ['“服务圈”“朋友圈”“智慧圈”。', '服务圈、朋友圈、智慧圈。'],
    ['《决定》和《关于贯彻〈意见〉的决定》。', '决定和关于贯彻意见的决定。'],
    ['《甲》《乙》', '甲、乙'],
    ['一扇小门缘何能「破圈」出道成「网红」？', '一扇小门缘何能破圈出道成网红？'],
    ['▲杨浦滨江打造世界级滨水会客厅。', '杨浦滨江打造世界级滨水会客厅。'],
    ['他说：“好……”', '他说：好。'],
    ['奋斗者不舍昼夜 实干者步伐铿锵', '奋斗者不舍昼夜，实干者步伐铿锵'],
    ['3+5', '3加5'],
    ['1,400余家，5%至7%', '1400余家，百分之5至百分之7'],
    ['', ''],
  ])('%s', (text, said) => {
    expect(pronounceable(text)).toBe(said);
  });

  test('of the whole source no mark is left that a voice would stumble on, and no word is lost', () => {
    for (const { text: block } of fixtureEdition('article').source.blocks) {
      const said = pronounceable(block);
      expect(said).not.toMatch(/[《》〈〉“”‘’「」()（）@+%·▲—…\s]|[，、。；：？！][，、]/);
      const han = (text: string): string => text.replace(/\P{Script=Han}/gu, '');
      const added = /[零一二三四五六七八九百分之加至]/g;
      expect(han(said).replace(added, '')).toBe(han(block).replace(added, ''));
    }
  });
});

test('long words are cut at stops into pieces that Chrome says to the end; joined they are the words', () => {
  for (const { text: block } of fixtureEdition('article').source.blocks) {
    const said = pronounceable(block);
    const cut = utterances(said);
    expect(cut.join('')).toBe(said);
    for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(LONGEST);
    // No number and no Latin word is cut.
    cut.slice(1).forEach((piece, i) => {
      expect(/[\dA-Za-z.]$/.test(cut[i] ?? '') && /^[\dA-Za-z.]/.test(piece), `${cut[i]}|${piece}`).toBe(false);
    });
  }
  expect(utterances('')).toEqual([]);
  expect(utterances('杨'.repeat(100)).map(({ length }) => length)).toEqual([40, 40, 20]);
  expect(utterances('1'.repeat(100)).join('')).toHaveLength(100);
});

describe('the voice', () => {
  /** As an engine describes one: `zh-CN com.apple…`; `*` behind it is the default, `~` one that needs the network. */
  const voice = (described: string) => {
    const [, lang = '', voiceURI = '', marks = ''] = /^(\S+) (.*?)([*~]*)$/.exec(described) ?? [];
    return { lang, voiceURI, default: marks.includes('*'), localService: !marks.includes('~') };
  };
  const eloquence = ['Eddy', 'Shelley', 'Grandma', 'Rocko'].map((name) => `zh-CN com.apple.eloquence.zh-CN.${name}`);

  test.each([
    ['no Chinese one', ['en-US Samantha*', 'ja-JP Kyoko'], undefined],
    ['Cantonese alone', ['zh-HK Sinji*', 'yue-HK Aasing', 'zh-yue-HK X', 'zh-MO Y'], undefined],
    ['the default before others', ['zh-CN A', 'zh-CN B*', 'zh-CN C'], 'B'],
    ['the default from the network too', ['zh-CN A', 'zh-CN B*~'], 'B'],
    ['the default of Taiwan, where it alone is one', ['zh-CN A', 'zh-TW B*'], 'B'],
    [
      'the mainland, where each language has its default',
      ['zh-TW Meijia*', 'zh-CN Tingting*', 'zh-HK Sinji*'],
      'Tingting',
    ],
    ['the mainland before Taiwan', ['zh-TW A', 'zh-Hans B', 'zh-CN C'], 'B'],
    ['one on the device before one from the network', ['zh-CN A~', 'zh-CN B'], 'B'],
    ['Mandarin by its own code', ['zh-TW A', 'cmn-Hans-CN B'], 'B'],
    ['Android writes it with a stroke below', ['zh_TW A', 'zh_CN B'], 'B'],
    [
      'Safari: Eloquence last',
      [...eloquence, 'zh-CN com.apple.voice.super-compact.zh-CN.Tingting'],
      'com.apple.voice.super-compact.zh-CN.Tingting',
    ],
    [
      'Safari: Eloquence last, the default too, and behind Taiwan',
      [`${eloquence[0]}*`, 'zh-TW com.apple.voice.compact.zh-TW.Meijia'],
      'com.apple.voice.compact.zh-TW.Meijia',
    ],
    [
      'Safari: the older family of voices for fun',
      ['zh-CN com.apple.speech.synthesis.voice.Bells*', 'zh-CN com.apple.ttsbundle.Ting-Ting-compact'],
      'com.apple.ttsbundle.Ting-Ting-compact',
    ],
    ['Safari: Eloquence where there is nothing else', eloquence, 'com.apple.eloquence.zh-CN.Eddy'],
    [
      'Chrome on a Mac',
      ['zh-CN Eddy (中文（中国大陆）)', 'zh-CN Grandma (Chinese (China mainland))', 'zh-CN 婷婷'],
      '婷婷',
    ],
    ['a voice that is only called so', ['zh-CN Reed', 'zh-CN B'], 'Reed'],
  ])('%s', (_, voices, expected) => expect(chosenVoice(voices.map(voice))?.voiceURI).toBe(expected));
});
