/** What went wrong in the background and waits for a person; shown by `/health/ready`. */
export class Alarms {
  private readonly raised = new Map<string, string>();

  raise(part: string, reason: Error): void {
    this.raised.set(part, reason.message);
  }

  get all(): readonly { readonly part: string; readonly reason: string }[] {
    return [...this.raised].map(([part, reason]) => ({ part, reason }));
  }
}
