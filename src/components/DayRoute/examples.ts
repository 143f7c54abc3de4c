export const examples = [{ id: 'r-binjiang-yitian' }];
