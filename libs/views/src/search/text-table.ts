import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { wordsOf } from './folded.js';

/** The words that full-text search finds rows by, and the search index over them. */
export class TextTable {
  private readonly select: StatementSync;
  private readonly insert: StatementSync;
  private readonly update: StatementSync;
  private readonly index: StatementSync;
  private readonly unindex: StatementSync;

  constructor(db: DatabaseSync) {
    this.select = db.prepare('SELECT id, words FROM texts WHERE view = ? AND key = ?');
    this.insert = db.prepare('INSERT INTO texts (view, key, words) VALUES (?, ?, ?)');
    this.update = db.prepare('UPDATE texts SET words = ? WHERE id = ?');
    this.index = db.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)');
    // an index over another table is told what it must forget
    this.unindex = db.prepare("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)");
  }

  put(view: string, key: string, text: string): void {
    const words = wordsOf(text).join(' ');
    const found = this.select.get(view, key);
    if (found?.['words'] === words) return;
    if (!found) {
      this.index.run(this.insert.run(view, key, words).lastInsertRowid, words);
      return;
    }
    const id = Number(found['id']);
    this.unindex.run(id, String(found['words']));
    this.update.run(words, id);
    this.index.run(id, words);
  }
}
