import type { Photograph } from '../../edition/model.ts';

/** The source includes no photograph: a woodcut is in for one, to show what a caption would get. */
export const standIn: Photograph = {
  path: 'src/components/Figure/stand-in.jpg',
  caption: 38,
  alt: '雨中，一辆老式自行车靠在栈桥边的栏杆上。',
  credit: '摄影者待定',
  width: 780,
  height: 620,
};

/** A caption that carries an erratum, one without, a drawing, and a caption with its photograph. */
export const examples = [{ block: 17 }, { block: 21 }, { id: 'f-small-doors' }, { block: 38, photograph: standIn }];
