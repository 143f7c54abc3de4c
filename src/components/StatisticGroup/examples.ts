export const examples = [{ ids: ['s-keji-qiye', 's-gaoxin-qiye', 's-zaixian-qiye'] }];
