export const examples = [{ kind: '签约', ids: ['s-qianyue-yuanlai', 's-qianyue-2019'], apart: ['s-zhengshou-2020h1'] }];
