export const examples = [{ ids: ['s-zoufang', 's-zhidao', 's-jianzu-shangye'] }];
