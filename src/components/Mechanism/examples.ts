/** Three plus three, and a door. */
export const examples = [{ id: 'm-sanshi-sanguwen' }, { id: 'm-mulinmen' }, { id: 'm-liminmen' }];
