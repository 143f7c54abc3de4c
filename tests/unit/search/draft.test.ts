import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../scripts/drafts/read-html.ts';
import { readMarkdown } from '../../../scripts/drafts/read-markdown.ts';
import type { Cited } from '../../../src/citation/cited.ts';
import { citation } from '../../../src/citation/forms.ts';
import { official, sourceName } from '../../../src/citation/official.ts';
import { rich } from '../../../src/citation/rich.ts';
import { checkerOf, wholeText } from '../../../src/quotation/checker.ts';
import { check } from '../../../src/quotation/draft.ts';
import { summary } from '../../../src/quotation/summary.ts';
import { counted } from '../../../src/quotation/verdict.ts';
import { alterations } from '../../support/alterations.ts';
import { checking } from '../../support/check.ts';
import { fixtureCorpus } from '../../support/edition.ts';

const { places, table } = fixtureCorpus('article');
const verdicts = checking(fixtureCorpus('article'));
const names = async (draft: string): Promise<string[]> => (await verdicts(draft)).map(({ verdict }) => verdict);
const richText = (cited: Cited): string => readHtml(rich(official(cited), cited.url));
const changed = async (draft: string): Promise<string> =>
  ((await verdicts(draft))[0]?.changes ?? [])
    .map((change) => ({ both: '', source: '+', draft: '-' })[change.in] + change.text)
    .join('|');

describe('numbers', () => {
  test.each([
    ['4亿元的银行贷款', 'p28', '8.4亿元的银行贷款'],
    ['已实现100', 'p28', '已实现100%'],
    ['实现100复工', 'p28', '实现100%复工'],
    ['2万户，减少到了', 'p18', '14.2万户，减少到了'],
    ['142万户，减少到了目前', 'p18', '14.2万户，减少到了目前'],
    ['14. 2万户，减少到了目前', 'p18', '14.2万户，减少到了目前'],
    ['66户，今年上半年', 'p18', '10066户，今年上半年'],
    ['1/2个街道的基层社区', 'p41', '12个街道的基层社区'],
    ['20202022年', 'p6', '2020—2022年'],
    ['九大报告中明确要求', 'p39', '十九大报告中明确要求'],
  ])('%s is altered, not cut', async (quote, place, words) => {
    expect(await verdicts(quote)).toMatchObject([{ verdict: 'altered' }]);
    expect((await verdicts(quote))[0]?.sources[0]).toMatchObject({ parts: [{ place }], words });
  });

  test.each([...'-－−‐–±＋+×=≠>＞<≥≤≈~～$＄€£￥', '>=', '<=', '≥ ', '$ ', 'US$'])(
    '%s before a number is an alteration',
    async (sign) => {
      expect(await verdicts(`“获得${sign}8.4亿元的银行贷款”`)).toMatchObject([
        { verdict: 'altered', sources: [{ parts: [{ place: 'p28' }], words: '获得8.4亿元的银行贷款' }] },
      ]);
      expect(await names(`受惠面积达${sign}40.7万平方米`)).toEqual(['altered']);
    },
  );

  test.each(['-', '－', '–', '~', '～', '−'])('%s between two numbers is a dash', async (dash) => {
    expect(await names(`“三年行动计划(2020${dash}2022年)”`)).toEqual(['equivalent']);
  });

  test.each([
    ['“4300余”', 'altered'],
    ['“60余”', 'absent'],
    ['“60”', 'absent'],
    ['“不到24小时，4300余”', 'altered'],
    ['“余万元的出口退税”', 'altered'],
    ['“60余万名活跃骑手”', 'verbatim'],
    ['“4300余万元的出口退税”', 'verbatim'],
    ['“企业1.8万余家”', 'verbatim'],
    ['“受惠企业数1400余家”', 'verbatim'],
  ])('余 and what it counts are not cut off: %s is %s', async (quote, verdict) =>
    expect(await names(quote)).toEqual([verdict]),
  );

  test.each(['8.4', '66户', '100', '九大'])('%s, short, is absent', async (quote) =>
    expect(await names(quote)).toEqual(['absent']),
  );
  test.each(['8.4亿', '14.2万', '100%', '10066户'])('%s is verbatim', async (quote) =>
    expect(await names(quote)).toEqual(['verbatim']),
  );
  test.each(['１００％', '10,066户', '2019 年 10066 户'])('%s is equivalent', async (quote) =>
    expect(await names(quote)).toEqual(['equivalent']),
  );
});

describe('what is checked', () => {
  test('a sentence with marks of its own, as a whole', async () => {
    const draft = '党的二十大报告中明确要求：“打造共建共治共享的社会治理格局。”';
    expect(await verdicts(draft)).toMatchObject([
      { verdict: 'altered', marked: false, sources: [{ parts: [{ place: 'p39' }] }] },
    ]);
    expect(await changed(draft)).toBe('党的|-二|十|+九|大报告中明确要求：“打造共建共治共享的社会治理格局。”');
  });

  test('words that only introduce a quotation are not held against it', async () => {
    expect(await verdicts('文章说：“他们，就是杨浦区社会福利院里的老宝贝。”')).toMatchObject([
      { verdict: 'verbatim', marked: true },
    ]);
    expect(await names('他不久就来了。据报道，“92岁老太上热搜啦！”')).toEqual(['own', 'verbatim']);
  });

  test.each([
    ['居民李阿姨告诉记者：“也是工业底蕴在新时代的彰显与延续。”', '也是工业底蕴在新时代的彰显与延续。', 'p14'],
    ['“为居民通往全新的生活方式打开一片天地”，作者这样说。', '为居民通往全新的生活方式打开一片天地', 'p35'],
    ['“网友的心，被击中了”，这是一种怎样的力量？', '网友的心，被击中了', 'p15'],
    [
      '文章写道：“有一扇不断在中央级、市级媒体和广大市民朋友圈中刷屏的小门”',
      '有一扇不断在中央级、市级媒体和广大市民朋友圈中刷屏的小门',
      'p34',
    ],
  ])(
    'a letter of the writer’s that stands in the text by chance makes no alteration: %s',
    async (draft, quote, place) => {
      expect(counted(await verdicts(draft))).toMatchObject([
        { verdict: 'verbatim', marked: true, quote, sources: [{ parts: [{ place }] }] },
      ]);
    },
  );

  test.each(['，', ',', '、', '；', ';', '：', '[1]，'])('a closing mark and %s end no sentence', async (mark) => {
    const quote = '一年，可以是一个新生命的孕育，可以是一座城的华丽蜕变。';
    for (const [open, close] of ['“”', '「」', '""']) {
      const draft = `特稿这样说：${open}${quote}${close}${mark}令人印象深刻。`;
      expect(await verdicts(draft)).toMatchObject([
        { verdict: 'verbatim', marked: true, quote, sources: [{ parts: [{ place: 'p1' }] }] },
      ]);
    }
  });

  test('two letters before true words are no alteration of them', async () => {
    expect(counted(await verdicts('文章用“同时，杨浦在纾困与扶持上持续为企业‘造血’。”开头。'))).toMatchObject([
      { verdict: 'equivalent', marked: true, sources: [{ parts: [{ place: 'p26' }] }] },
    ]);
  });

  test.each([
    ['“人民城市”理念在杨浦落地生根，还没有开花结果。', 'p3'],
    ['这一年，河边变得更不“亲民”。', 'p11'],
    ['项样中打有效，“共享”', 'p39'],
    ['不断打造“人性化城市、人文化气息、人情味生活”。', 'p33'],
  ])('an altered sentence does not pass by the marks inside it: %s', async (draft, place) => {
    expect(await verdicts(draft)).toMatchObject([
      { verdict: 'altered', marked: false, quote: draft, sources: [{ parts: [{ place }] }] },
    ]);
  });

  test('who said it is the writer’s word, where nothing but that is before the marks', async () => {
    for (const said of ['会议强调，', '该文指出：', '他强调，'])
      expect(await verdicts(`${said}“要把滨江打造为‘世界级会客厅’的传世之作”。`)).toMatchObject([
        { verdict: 'verbatim', marked: true, sources: [{ parts: [{ place: 'p4' }] }] },
      ]);
  });

  test('a sentence put together from two of the text does not pass by the marks inside it', async () => {
    expect(await verdicts('区委书记谢坚钢“为杨浦经济复苏添了一把‘柴火’”')).toMatchObject([
      {
        ...{ verdict: 'altered', marked: false, how: 'apart' },
        sources: [{ parts: [{ place: 'p24' }] }, { parts: [{ place: 'p29' }] }],
      },
    ]);
  });

  describe('a citation of this edition’s own is one quotation', () => {
    // Those of version 1.0.0, which knew no paper, stand in letters; without `printed` the forms are theirs to the letter.
    const paper = { printed: { name: '新民晚报', date: '2020-11-02', page: '12/13' } };
    const cited = (words: string, place: string, url: string, printed: Pick<Cited, 'printed'> = paper) => ({
      ...{ words, place, url, id: 'p43', accessed: '2026-11-25', ...printed },
      article: '擘画新蓝图乘风破浪逆势飞“杨” “浦”写新篇章奋楫笃行“人民城市”',
      edition: { name: '杨浦这一年', version: '1.0.0', date: '2026-11-24' },
    });
    const address = 'https://yangpu.example.org/p/43/?s=2&h=b37f972e';

    test.each([
      [address, paper],
      ['', paper],
      [address, {}],
      ['', {}],
    ])('each place, officially and in Markdown (%s, %o)', async (url, printed) => {
      for (const { id, text } of places) {
        const one = cited(text, id.replace(/p(.*)/, '第$1段'), url, printed);
        const form = citation('official', one);
        // Letters of the first version have no blank before the bracket.
        const forms = [form, form.replace(/ ）$/, '）'), readMarkdown(citation('markdown', one)), richText(one)];
        for (const draft of forms) {
          const answer = counted(await verdicts(draft));
          expect([draft, answer.map(({ verdict }) => verdict)]).toEqual([
            draft,
            [expect.stringMatching(/verbatim|equivalent/)],
          ]);
        }
      }
    });

    test.each([
      '“人民城市”（《某法》第3条）理念在杨浦落地生根，开花结果。',
      '“‘人民城市’（《某法》第3条）理念在杨浦落地生根，开花结果。”',
      '“这一年，滨江变得更加‘亲民’（《某法》第3条）。在这里，可以把一整天安排得明明白白。”',
    ])('what is put into the words of the text is no citation: %s', async (draft) => {
      expect(counted(await verdicts(draft))).toMatchObject([{ verdict: 'altered' }]);
    });

    test('a citation between two sentences', async () => {
      const [one, other] = ['这一年，滨江变得更加“亲民”。', '在这里，可以把一整天安排得明明白白。'];
      const draft = `${citation('official', cited(one, '第11段', address))}作者又说：${citation('official', cited(other, '第11段', ''))}`;
      expect(counted(await verdicts(`${draft}，这一点值得注意。`))).toMatchObject([
        { verdict: 'verbatim', quote: one },
        { verdict: 'verbatim', quote: other },
      ]);
    });

    test('altered, it is altered', async () => {
      const draft = citation('official', cited('四季变幻，不知不觉间，杨浦换了新颜。', '第43段', address));
      expect(counted(await verdicts(draft))).toMatchObject([
        { verdict: 'altered', quote: '四季变幻，不知不觉间，杨浦换了新颜。', sources: [{ parts: [{ place: 'p43' }] }] },
      ]);
    });

    test.each([
      ['gbt2025', paper],
      ['gbt2015', paper],
      ['gbt2025', {}],
      ['gbt2015', {}],
    ] as const)('a reference after it is none (%s, %o)', async (form, printed) => {
      const one = cited('四季变幻，不知不觉中，杨浦换了新颜。', '第43段', address, printed);
      expect(counted(await verdicts(`文章写道：“${one.words}”\n\n${citation(form, one)}`))).toMatchObject([
        { verdict: 'verbatim', quote: one.words },
      ]);
    });

    test('the headline in the writer’s words is none', async () => {
      const draft = `${sourceName(cited('', '第43段', ''))}写道：“四季变幻，不知不觉中，杨浦换了新颜。”`;
      expect(counted(await verdicts(draft))).toMatchObject([
        {
          verdict: 'verbatim',
          quote: '四季变幻，不知不觉中，杨浦换了新颜。',
          sources: [{ parts: [{ place: 'p43' }] }],
        },
      ]);
    });

    test('a title of the text itself is still checked with its sentence', async () => {
      expect(
        await verdicts('2月4日，杨浦区出台《杨浦区关于支持中小企业共抗疫情的八条减费政策》，支持中小企业渡过难关。'),
      ).toMatchObject([{ verdict: 'altered', marked: false, sources: [{ parts: [{ place: 'p26' }] }] }]);
      expect(counted(await verdicts('文章说，“杨浦区出台《杨浦区关于支持中小企业”，又说“渡过难关》”。'))).toMatchObject(
        [
          { verdict: 'verbatim', quote: '杨浦区出台《杨浦区关于支持中小企业' },
          { verdict: 'equivalent', quote: '渡过难关》' },
        ],
      );
    });
  });

  test('marks within marks belong to the outer', async () => {
    expect(await verdicts('他写道：“这一年，滨江变得更加‘亲民’”')).toMatchObject([
      { verdict: 'equivalent', quote: '这一年，滨江变得更加‘亲民’' },
    ]);
    expect(await names('他谈的是另一件全不相干的事：「甲乙丙丁戊『亲民』己庚辛壬癸」')).toEqual(['absent']);
  });

  test('an added negation is shown', async () => {
    expect(await changed('三名快递小哥并没有站上了敲钟席。')).toBe('三名快递小哥|-并没有|+也|站上了敲钟席。');
  });

  test('short words are there or not', async () => {
    expect((await Promise.all(['共建', '網紅', '达达', '共创'].map(names))).flat()).toEqual([
      'verbatim',
      'equivalent',
      'corrected',
      'absent',
    ]);
  });

  test('titles, and what two places have together', async () => {
    expect(await verdicts('在杨浦\n一扇小门缘何能「破圈」出道成「网红」？')).toMatchObject([
      { verdict: 'verbatim', sources: [{ parts: [{ place: 'b1' }, { place: 'b2' }] }] },
    ]);
  });

  test('a proposal is taken whole, each for itself, and names its flag', async () => {
    expect((await verdicts('位于杨浦的达达集团宣布“抗疫情'))[0]).toMatchObject({
      verdict: 'corrected',
      sources: [{ errata: ['x-dada'] }],
    });
    expect(await names('6月5日达达集团登陆纳斯达克上市的“云破钟”仪式上')).toEqual(['corrected']);
    expect(await names('6月5日通达集团登陆纳斯达克上市的“云敲钟”仪式上')).toEqual(['corrected']);
    expect(await names('江浦路街道辽源花园三个老旧小区')).toEqual(['altered']);
  });

  test('a flag is named where the words stand as printed', async () => {
    expect((await verdicts('减少到了目前约15万户'))[0]).toMatchObject({
      verdict: 'verbatim',
      sources: [{ errata: ['x-shiwuwan'] }],
    });
  });

  test('two sentences that the text has apart are not one quotation', async () => {
    expect(await names('他们，就是杨浦区社会福利院里的老宝贝。杨浦日新月异；')).toEqual(['altered']);
  });

  test('two quotations beside one another are two', async () => {
    expect(await names('“三名快递小哥也站上了敲钟席”，“戴珍珠耳环的少女”')).toEqual(['verbatim', 'verbatim']);
    expect(await names('“三名快递小哥都坐上了敲钟席”“月亮是绿色的奶酪做的呀”')).toEqual(['altered', 'absent']);
    // Which the text has one after the other, without the marks.
    expect(await names('“人民城市”“为人民”')).toEqual(['equivalent']);
  });
});

describe('a draft', () => {
  const draft = [
    '杨浦的一年',
    '记者在江边走了三天。有人把这里叫作“生活秀带”，也有人记得“工业锈带”。',
    '报纸写道：“这一年，滨江变得更加‘亲民’。”',
    '他提到“云敲钟”，又说“三名快递小哥没有站上了敲钟席”。“北方第二高楼”则是误传。',
  ].join('\n\n');

  test('is summed up in one line', async () => {
    expect(summary(await verdicts(draft))).toBe(
      '6 处引文：2 处一致，1 处标点或字形不同，1 处与校订一致，1 处有改动，1 处本版所据文字中没有' +
        '（另有 1 句没有引号，也不近本版所据文字，未作引文计）',
    );
  });

  test('has each quotation where it stands', async () => {
    for (const { start, end, quote } of await verdicts(draft)) expect(draft.slice(start, end)).toBe(quote);
  });

  test('the writer’s sentence among the text’s own is the writer’s', async () => {
    const excerpt = await verdicts(`${places[5]?.text ?? ''}记者在江边一共走了三天三夜，遇见许多钓鱼的人。`);
    expect(excerpt.map(({ verdict }) => verdict)).toEqual(['verbatim', 'own']);
  });

  test.each(['1. ', '12．', '3、', '（3）', '(3) ', '（三）', '①', '一、', '十二、'])(
    'the number %s of a paragraph is no part of it',
    async (label) => {
      const one = '四季更迭，春华秋实，杨浦以时间为坐标，刻录着不敢一日松懈的坚实“脚印”。';
      const other = '这一年，滨江变得更加不“亲民”。在这里，可以把一整天安排得明明白白。';
      expect(await verdicts(`${label}${one}\n${label}${other}`)).toMatchObject([
        { verdict: 'verbatim', quote: one, sources: [{ parts: [{ place: 'p8' }] }] },
        { verdict: 'altered', quote: other, sources: [{ parts: [{ place: 'p11' }] }] },
      ]);
    },
  );

  test('a number that only looks like one is', async () => {
    expect(await names('14. 2万户，减少到了目前')).toEqual(['altered']);
    expect(await names('二、十、百、千、万”五大类发展目标')).toEqual(['altered']);
    expect(await names('一、十、百、千、万”五大类发展目标')).toEqual(['verbatim']);
  });

  test.each(['记者 张三 2020年11月2日', '2020年11月2日讯 记者李明', '2020年11月20日 星期五', '8月8日，本报讯'])(
    'a line with a date has only that in common with the text: %s',
    async (line) => {
      const answer = await verdicts(`${line}\n文章写道：“杨浦未来可期”。`);
      expect(counted(answer)).toMatchObject([{ verdict: 'verbatim', quote: '杨浦未来可期' }]);
    },
  );

  test('an altered date in a sentence of the text is altered', async () => {
    const [one, other] = ['2019年11月3日，习近平总书记上海考察首站来到了杨浦滨江', '记者在江边走了三天。'];
    expect((await verdicts(`${one}\n${other}`))[0]).toMatchObject({
      verdict: 'altered',
      sources: [{ parts: [{ place: 'p2' }] }],
    });
  });

  test('an inch opens no quotation', async () => {
    expect(counted(await verdicts('屏幕是5"，他说"杨浦未来可期"，又说"杨浦日新月异"。'))).toMatchObject([
      { verdict: 'verbatim', quote: '杨浦未来可期' },
      { verdict: 'verbatim', quote: '杨浦日新月异' },
    ]);
    expect(counted(await verdicts('他在2020"杨浦未来可期"地说'))).toMatchObject([
      { verdict: 'verbatim', quote: '杨浦未来可期' },
    ]);
  });

  test('without any quotation has none; but one sentence is asked about', async () => {
    const byline = '本报记者 李四';
    const weather = '今天天气晴，适合出门走走看看花。';
    expect(summary(await verdicts(`${byline}\n\n${weather}`))).toBe('没有可以核对的引文');
    expect(counted(await verdicts(`${weather}${weather}`))).toEqual([]);
    expect(counted(await verdicts('杨浦\n\n2020年'))).toEqual([]);
    expect(summary(await verdicts(weather))).toBe('1 处引文：1 处本版所据文字中没有');
    expect(summary(await verdicts(`${byline}\n\n“${weather}”`))).toBe(
      '1 处引文：1 处本版所据文字中没有（另有 1 句没有引号，也不近本版所据文字，未作引文计）',
    );
  });

  test('a word, a number or a footnote’s mark alone on a line is no quotation', async () => {
    const said = '四季变幻，不知不觉中，杨浦换了新颜。';
    const words = '杨浦\n2020年\n一\n（完）';
    expect(counted(await verdicts(`${words}\n文章写道：“${said}”`))).toMatchObject([
      { verdict: 'verbatim', quote: said },
    ]);
    const table = '<table><tr><td>杨浦</td><td>2020年</td><td>一</td></tr></table>';
    expect(counted(await verdicts(readHtml(`${table}<p>${said}</p>`)))).toMatchObject([
      { verdict: 'verbatim', quote: said },
    ]);
    expect(summary(await verdicts(`${words}\n“${said}”`))).toBe('1 处引文：1 处一致');
    // But alone they are asked about.
    expect((await Promise.all(['杨浦', '2020年', ' 共建 '].map(verdicts))).flatMap(counted)).toMatchObject([
      { verdict: 'verbatim' },
      { verdict: 'verbatim' },
      { verdict: 'verbatim' },
    ]);
  });

  test.each(['[1]', '【1】', '〔1〕', '¹', '[^1]', '①', '（注1）', '[1][2]'])(
    'a footnote’s mark %s is a blank',
    async (mark) => {
      const one = '这一年，滨江变得更加‘亲民’。';
      const other = '在这里，可以把一整天安排得明明白白。';
      const own = '昨天上午，记者在车站附近见到了几位刚下班的工人。';
      const answer = [
        { verdict: 'equivalent', quote: one, sources: [{ parts: [{ place: 'p11' }] }] },
        { verdict: 'verbatim', quote: other, sources: [{ parts: [{ place: 'p11' }] }] },
      ];
      expect(counted(await verdicts(`${own}文章写道：“${one}”${mark}“${other}”${mark}${own}`))).toMatchObject(answer);
      expect(counted(await verdicts(`${own}文章写道：“${one}”${mark}，又说“${other}”。${mark}${own}`))).toMatchObject(
        answer,
      );
      // Inside, too, it is none of the words.
      expect(await names(`“杨浦${mark}换了新颜”`)).toEqual(['verbatim']);
    },
  );

  test('of 20,000 altered characters is checked in small steps', async () => {
    const long = alterations(places, table, 4, 400).map(({ text }) => `他说：“${text.replace(/[“”]/g, '')}”，`);
    const text = long.join('').repeat(9).slice(0, 20_000);
    // Each quotation is a step of its own: a count, for the machine that runs the tests is shared and may be slow.
    let steps = 0;
    for await (const _ of check(wholeText(checkerOf(places, table)), text)) steps++;
    expect(steps).toBeGreaterThanOrEqual(text.match(/“[^”]+”/g)?.length ?? Number.POSITIVE_INFINITY);
  });
});
