/** One as said, one reported. */
export const examples = [{ id: 'q-xi-linian' }, { id: 'q-xi-hongxian' }];
