// Loaded before a server of the fire test: its process believes that it is FIRE_SKEW milliseconds later than it is.
const skew = Number(process.env.FIRE_SKEW ?? 0);
const RealDate = Date;

// By the same name: the ORM knows by it which properties are dates.
globalThis.Date = class Date extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + skew);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + skew;
  }
};
