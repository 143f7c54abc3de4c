export const examples = [{ chapter: 'people-city' }, { chapter: 'economy' }];
