/** One that is bare, one with a hedge, one under an erratum. */
export const examples = [{ id: 's-shifanqu' }, { id: 's-qianyue-yuanlai' }, { id: 's-jiuli-muqian' }];
