/** The tags our Markdown is made of. */
const OWN_TAGS =
  /<\/?(?:table|tr|td|sub|code|b|details|summary|span|a)>|<br>|<td align="center" valign="bottom">|<th align="left">|<\/th>|<a href="https?:[^"<>\s]*">|<img src="https?:[^"<>\s]*" width="\d+" alt="[^"<>\n]*">/g;

/** What Markdown or GitHub would act on in a rendered text, besides our own tags, headings, lists, quotes and Mermaid chart. */
export function foreignMarkup(rendered: string): string[] {
  const text = rendered.replace(OWN_TAGS, '').replace(/^(#{2,3} |- |> )|^```mermaid\n[^`]*\n```$/gm, '');
  return (
    text.match(/[<>[\]*_|@$]|`(?!results)|&(?!#\d+;)|(?<!&)#(?!\d+;)|javascript:|www\.|^ {4}|[\p{Bidi_Control}]/gimu) ??
    []
  );
}
