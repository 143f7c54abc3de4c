/** One that stands bare, one with a hedge, one under a flag. */
export const examples = [{ id: 's-shifanqu' }, { id: 's-qianyue-yuanlai' }, { id: 's-jiuli-muqian' }];
