/** A caption that carries a flag, one without, and a drawing. */
export const examples = [{ block: 17 }, { block: 21 }, { id: 'f-small-doors' }];
