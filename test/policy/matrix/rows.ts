/** What the scene is made of, as the matrix speaks of it. */

/** A row of the scene, with what was planted in it. */
export interface SceneRow {
  /** As `who-sees-what.csv` calls it. */
  readonly row: string;
  readonly type: string;
  /** Its state: every row stands in one. */
  readonly state: string;
  /** Null for a type without ids; then `values` must tell it from others. */
  readonly id: string;
  /** The member that it is about; `self` in the matrix. */
  readonly owner?: string;
  /** The row in whose list it stands, where a state has several such lists. */
  readonly under?: string;
  /** The members between whom it stands. */
  readonly sides?: readonly string[];
  /** What must come out where a value is seen, and must not stand anywhere else. Times are left out. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A state: who plays which part in it. Every viewer of the scene asks in every state. */
export interface State {
  readonly name: string;
  /** Part → name of the person who plays it. */
  readonly cast: Readonly<Record<string, string>>;
  /** A page of lists: rows of other states stand in it too, and are judged as in their own. */
  readonly lists?: boolean;
}
