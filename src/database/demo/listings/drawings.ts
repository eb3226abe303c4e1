/** What the story's things look like: plain drawings, made of pixels by rule, so that no picture has to be brought along. */
type Colour = readonly [red: number, green: number, blue: number];

/** In parts of the picture's width and height, from its top left. */
interface Shape {
  readonly form: 'round' | 'box' | 'bowl';
  readonly at: readonly [x: number, y: number];
  readonly half: readonly [x: number, y: number];
  readonly colour: Colour;
}

export interface Drawing {
  readonly ground: Colour;
  /** The later ones stand before the earlier ones. */
  readonly shapes: readonly Shape[];
}

const shape = (
  form: Shape['form'],
  [x, y, halfX, halfY]: readonly [number, number, number, number],
  colour: Colour,
): Shape => ({ form, at: [x, y], half: [halfX, halfY], colour });

const ink: Colour = [28, 24, 26];
const indigo: Colour = [38, 54, 110];
const plum: Colour = [200, 60, 92];
const ground: Colour = [206, 198, 186];

const bowl: Drawing = {
  ground,
  shapes: [
    shape('round', [0.5, 0.78, 0.34, 0.06], [170, 162, 150]),
    shape('bowl', [0.5, 0.36, 0.27, 0.42], ink),
    shape('round', [0.5, 0.36, 0.27, 0.07], [52, 46, 48]),
  ],
};

/** Listing → its photos, in their order. */
export const drawings: Readonly<Record<string, readonly Drawing[]>> = {
  'tea-bowl': [
    bowl,
    {
      ground,
      shapes: [shape('round', [0.5, 0.5, 0.3, 0.4], ink), shape('round', [0.5, 0.5, 0.24, 0.33], [58, 50, 52])],
    },
  ],
  camera: [
    {
      ground,
      shapes: [
        shape('box', [0.5, 0.55, 0.36, 0.22], ink),
        shape('box', [0.5, 0.36, 0.36, 0.05], [190, 192, 196]),
        shape('round', [0.5, 0.56, 0.15, 0.2], [150, 152, 158]),
        shape('round', [0.5, 0.56, 0.1, 0.135], [30, 34, 60]),
      ],
    },
  ],
  'last-minutes': [{ ground: [120, 132, 116], shapes: [shape('box', [0.5, 0.5, 0.34, 0.4], [196, 154, 98])] }],
  'store-scroll': [
    {
      ground: [120, 104, 92],
      shapes: [
        shape('box', [0.5, 0.5, 0.2, 0.44], [188, 160, 90]),
        shape('box', [0.5, 0.5, 0.15, 0.36], [238, 232, 216]),
        shape('round', [0.46, 0.42, 0.02, 0.03], plum),
        shape('round', [0.54, 0.5, 0.02, 0.03], plum),
        shape('round', [0.5, 0.78, 0.15, 0.06], [250, 250, 252]),
      ],
    },
  ],
  'kimono-long-ago': [
    { ground, shapes: [shape('box', [0.5, 0.5, 0.36, 0.14], indigo), shape('box', [0.5, 0.56, 0.18, 0.34], indigo)] },
  ],
  draft: [
    {
      ground,
      shapes: [
        shape('round', [0.5, 0.6, 0.2, 0.18], [232, 222, 210]),
        shape('round', [0.5, 0.48, 0.2, 0.12], [244, 236, 226]),
      ],
    },
  ],
};

const [WIDTH, HEIGHT] = [640, 480];

function holds({ form, at, half }: Shape, x: number, y: number): boolean {
  const [dx, dy] = [(x - at[0]) / half[0], (y - at[1]) / half[1]];
  if (form === 'box') return Math.abs(dx) <= 1 && Math.abs(dy) <= 1;
  return dx * dx + dy * dy <= 1 && (form === 'round' || dy >= 0);
}

/** Three bytes a pixel, row by row; a little darker toward the bottom, as things are that stand in the light. */
export function drawn({ ground, shapes }: Drawing): {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
} {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let row = 0; row < HEIGHT; row++) {
    const light = 1 - 0.25 * (row / HEIGHT);
    for (let line = 0; line < WIDTH; line++) {
      const { colour } = shapes.findLast((one) => holds(one, line / WIDTH, row / HEIGHT)) ?? { colour: ground };
      const place = (row * WIDTH + line) * 3;
      for (let part = 0; part < 3; part++) pixels[place + part] = (colour[part] ?? 0) * light;
    }
  }
  return { pixels, width: WIDTH, height: HEIGHT };
}
