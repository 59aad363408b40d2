import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { categoryOf, dayOf, idOf, startOf, type Projected } from '@dondoc/event-sourcing';
import type { LookAt } from '../store/view.js';
import type { FindingRow } from '../finding/finding.row.js';
import type { PlanRow } from '../plan/plan.row.js';
import type { ReminderRow } from '../reminder/reminder.row.js';
import type { TaskRow } from '../task/task.row.js';

interface Matter {
  readonly directive?: string | undefined;
  readonly task?: string | undefined;
}

const ofTask = (task: string | undefined, look: LookAt): Matter => ({
  task,
  directive: task && (look('tasks', task) as TaskRow | undefined)?.directiveId,
});

/** Which task and directive an event is about, by what the log says up to it. */
const matterOf = ({ stream }: Projected, look: LookAt): Matter => {
  const id = idOf(stream);
  switch (categoryOf(stream)) {
    case 'directive':
      return { directive: id };
    case 'plan':
      return { directive: (look('plans', id) as PlanRow | undefined)?.directiveIds[0] };
    case 'task':
      return ofTask(id, look);
    case 'reminder':
      return ofTask((look('reminders', id) as ReminderRow | undefined)?.taskId, look);
    case 'finding': {
      const about = (look('findings', id) as FindingRow | undefined)?.subject;
      return about?.type === 'task' ? ofTask(about.id, look) : {};
    }
    default:
      return {};
  }
};

/** A row for every event of the log. */
export class TrailTable {
  private readonly insert: StatementSync;
  private readonly last: StatementSync;
  private knownAt: string;

  constructor(db: DatabaseSync) {
    this.insert = db.prepare(`INSERT INTO trail VALUES (${Array(17).fill('?').join(', ')})`);
    this.last = db.prepare('SELECT known_at FROM trail ORDER BY idx DESC LIMIT 1');
    this.knownAt = this.lastKnownAt();
  }

  put(event: Projected, look: LookAt): void {
    const { meta } = event;
    if (meta.recordedAt > this.knownAt) this.knownAt = meta.recordedAt;
    const { directive, task } = matterOf(event, look);
    const { capacity, documentId, signedOn, postId, holderId, commandId, correlationId, causationId } = meta;
    const { lateEntryReason } = meta;
    this.insert.run(
      event.index,
      event.position,
      event.id,
      event.stream,
      event.revision,
      categoryOf(event.stream),
      event.type,
      meta.actor,
      meta.agency ?? null,
      directive ?? null,
      task ?? null,
      meta.occurredAt,
      startOf(meta.occurredAt),
      meta.recordedAt,
      this.knownAt,
      Number(dayOf(meta.recordedAt) > dayOf(meta.occurredAt)),
      JSON.stringify({
        capacity,
        documentId,
        signedOn,
        postId,
        holderId,
        commandId,
        correlationId,
        causationId,
        lateEntryReason,
      }),
    );
  }

  /** Goes back to what is written, after a transaction was rolled back. */
  forget(): void {
    this.knownAt = this.lastKnownAt();
  }

  private lastKnownAt(): string {
    return String(this.last.get()?.['known_at'] ?? '');
  }
}
