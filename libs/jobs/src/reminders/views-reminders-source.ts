import type { Views } from '@dondoc/views';
import type { RemindersSource } from './reminders-source.js';

/** Answers what reminders ask from this node's views. */
export const viewsRemindersSource = (views: Pick<Views, 'state' | 'query'>): RemindersSource => ({
  live: () => views.state === 'live',
  async *remindableTasks(today) {
    yield await views.query('remindableTasks', { today });
  },
  unsettled: () => views.query('remindersPending', {}),
  openChildren: async (id, today) => {
    const [task] = await views.query('remindableTasks', { id, today });
    return task?.openChildren ?? [];
  },
  agencyOfPost: async (postId, day) => (await views.query('holdersOf', { postId, day }))[0]?.agencyId,
});
