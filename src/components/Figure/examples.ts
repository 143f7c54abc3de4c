/** One whose caption carries a flag, one without. */
export const examples = [{ block: 17 }, { block: 21 }];
