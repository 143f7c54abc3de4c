export const examples = [{ id: 's-fazhan-mubiao', told: ['s-shengtaiquan', 's-shifan-xiangmu'] }];
