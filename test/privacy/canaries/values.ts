/** Personal values that are like no other in the world: each is noted as it is made, to be searched for. */
import { randomInt } from 'node:crypto';
import type { Values } from '../../harness/people.ts';

/** No letter of these is a digit of hex, so that no id and no digest holds such a word by chance. */
const letters = 'ghijklmnopqrstuvwxyz';

export class Canaries {
  readonly values: string[] = [];

  /** No value twice: drawn again where it is there already. */
  #note(draw: () => string): string {
    let value = draw();
    while (this.values.includes(value)) value = draw();
    this.values.push(value);
    return value;
  }

  word(): string {
    return this.#note(() => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join(''));
  }

  /** Noted without the 0 or the country that it may begin with; what stands between its digits is taken out of every spelling anyway. */
  phone(): string {
    const digits = (many: number) => String(randomInt(10 ** many)).padStart(many, '0');
    const number = this.#note(() => `90-${randomInt(10, 99)}${digits(2)}-${digits(4)}`);
    return `+81${number.replaceAll('-', '')}`;
  }

  #postalCode(): string {
    return this.#note(() => `${randomInt(100, 999)}-${randomInt(1000, 9999)}`);
  }

  address(): Values['address'] {
    const prefecture = '東京都';
    return {
      postalCode: this.#postalCode(),
      prefecture,
      city: `千代田区${this.word()}`,
      street: `1-2-${this.word()}`,
      building: `荘${this.word()}`,
    };
  }

  email(): string {
    return `${this.word()}@example.jp`;
  }

  individual(): Values {
    const birthDate = this.#note(() => `19${randomInt(50, 99)}-0${randomInt(1, 9)}-${randomInt(10, 28)}`);
    const all = {
      name: `山田 ${this.word()}`,
      occupation: `職業 ${this.word()}`,
      gender: `性 ${this.word()}`,
      birthDate,
    };
    return { ...all, email: this.email(), phone: this.phone(), address: this.address() };
  }

  company(): Values {
    const all = {
      companyName: `株式会社${this.word()}`,
      representative: `代表 ${this.word()}`,
      contactPerson: `担当 ${this.word()}`,
    };
    return { ...all, email: this.email(), phone: this.phone(), address: this.address() };
  }
}
