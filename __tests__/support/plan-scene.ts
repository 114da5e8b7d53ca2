export const LOCK = 'generated-images/gpt-image.lock.json';

/** Three images, one of them of another resolution. */
export const PROMPTS = `defaults: {suffix: ", in oil"}
images:
  - {id: ant, prompt: an ant}
  - {id: bee, prompt: a bee, resolution: 2K}
  - {id: cow, prompt: a cow}
`;

export const image = (id: string): string => `generated-images/${id}.png`;

/** All that a run over them leaves. */
export const FILES = ['p.yml', LOCK, ...['ant', 'bee', 'cow'].map(image)];
