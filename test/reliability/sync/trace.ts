/** What a trace of system calls says about appends. */
export interface SyncCount {
  readonly answers: number;
  /** Answers before which the log was written and then synced, with nothing written between. */
  readonly afterSync: number;
  readonly syncs: number;
}

const CALL = /^\d+ +(?:<\.\.\. )?(\w+)/;

/** The calls of `strace -f -y`, each where it ended: one that another thread interrupted is put together again. */
const callsOf = (trace: string): string[] => {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const thread = line.slice(0, line.indexOf(' '));
    if (line.includes('<unfinished ...>')) {
      begun.set(thread, line.replace('<unfinished ...>', ''));
      // an answer counts from where it begins
      return line.includes('"answer ') ? [line] : [];
    }
    if (!line.includes('resumed>')) return [line];
    const start = begun.get(thread) ?? '';
    return start.includes('"answer ')
      ? []
      : [start + line.slice(line.indexOf('resumed>') + 'resumed>'.length)];
  });
};

/** Counts how many answers came after the write-ahead log had been synced. */
export const countSyncs = (trace: string): SyncCount => {
  let [answers, afterSync, syncs] = [0, 0, 0];
  let state: 'nothing' | 'written' | 'synced' = 'nothing';
  for (const call of callsOf(trace)) {
    const name = CALL.exec(call)?.[1] ?? '';
    const onLog = call.includes('events.db-wal>');
    if (onLog && /^pwrite|^write/.test(name)) state = 'written';
    else if (onLog && /^f(data)?sync$/.test(name) && call.trimEnd().endsWith('= 0')) {
      syncs++;
      if (state === 'written') state = 'synced';
    } else if (call.includes('"answer ')) {
      answers++;
      if (state === 'synced') afterSync++;
      state = 'nothing';
    }
  }
  return { answers, afterSync, syncs };
};
