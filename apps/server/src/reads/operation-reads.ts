import { z } from 'zod';
import { parkedList } from '../http/operation-answers.js';
import { read, type ReadRoute } from '../http/read-route.js';

export const operationReads: readonly ReadRoute[] = [
  read({
    path: '/operation/parked',
    name: 'listParked',
    answers: parkedList,
    read: 'operation',
    summary: {
      vi: 'Các dòng dữ liệu xem đang chờ quản trị xử lý trên máy chủ này',
      en: 'Rows of views that wait for an administrator, on this node',
    },
    query: z.strictObject({}),
    answer: async ({ installation }) => ({ items: await installation.views.parked() }),
  }),
];
