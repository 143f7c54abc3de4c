export const examples = [{ block: 23 }];
