/** What the API takes as `aspect_ratio`. */
export const ASPECT_RATIO = /^(auto|[1-9]\d{0,3}:[1-9]\d{0,3})$/;

/** The same in words. */
export const ASPECT_RATIO_WORDS = '`auto` or `W:H` such as `16:9`';
