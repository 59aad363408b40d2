/** Identifiers for the examples of commands; the same thing has the same id in every example. */
export const EXAMPLE = {
  city: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0001',
  department: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0002',
  council: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0003',
  districtOne: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0004',
  districtTwo: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0005',
  post: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0011',
  account: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0012',
  delegation: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0013',
  directive: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0021',
  clause: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0022',
  document: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0023',
  plan: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0024',
  planItem: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0025',
  session: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0031',
  recommendation: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0032',
  request: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0033',
  question: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0034',
  task: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0041',
  childTask: '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0042',
} as const;

/** How the chairman signed directive 1043/QĐ-UBND; a part of most examples. */
export const EXAMPLE_SIGNING = {
  capacity: 'own',
  signedOn: '2020-03-24',
  postId: EXAMPLE.post,
  holderId: EXAMPLE.account,
} as const;
