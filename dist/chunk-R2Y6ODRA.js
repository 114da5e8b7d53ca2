import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{Ja,Ko,fillTemplate,findFrontMatter,require_dist}from"./chunk-JB3JNXO4.js";import{TOO_DEEP,isSpare,isTooDeep,oneLine,openInside,writeAtomically}from"./chunk-LFK2DEKB.js";import{__toESM}from"./chunk-BPRDZRUY.js";import{isUtf8}from"node:buffer";import path from"node:path";var import_yaml2=__toESM(require_dist(),1);import{isDeepStrictEqual as isDeepStrictEqual3}from"node:util";function refuse(reason){return{kind:"refused",reason}}import{isDeepStrictEqual}from"node:util";function setInToml(toml,key,{value,eol}){let wanted=read(toml);if(wanted===void 0)return refuse("the front matter is not TOML");let keys=Object.hasOwn(wanted,key)?[key]:key.split("."),table=tableFor(wanted,
keys.slice(0,-1));if(typeof table=="string")return refuse(table);let name=keys.at(-1)??"",there=Reflect.get(table,name);if(there===value)return{kind:"same"};if(typeof there=="object"&&there!==null&&!(there instanceof
Date))return refuse(`\`${key}\` is a list or has keys of its own`);let changesMore=`\`${key}\` cannot be set without changing more: write it by hand once`;if(/\r\n/.test(toml)&&/(?<!\r)\n/.test(toml))
return refuse(changesMore);Reflect.set(table,name,value);let patched=Ja(toml,wanted),changed=patched.endsWith(`
`)?patched:patched+eol;return isDeepStrictEqual(read(changed),wanted)&&hasOtherLines(changed,toml)?{kind:"set",text:changed}:refuse(changesMore)}function read(toml){try{return Object(Ko(toml))}catch{return}}
function tableFor(root,keys){let table=root;for(let[depth,key]of keys.entries()){let next=(Object.hasOwn(table,key)?Reflect.get(table,key):void 0)??Object.create(null);if(typeof next!="object"||next===
null||Array.isArray(next)||next instanceof Date)return`\`${keys.slice(0,depth+1).join(".")}\` has a value, so it can have no keys of its own`;Reflect.set(table,key,next),table=next}return table}function hasOtherLines(changed,before){
let now=changed.split(`
`),missing=0,at=0;for(let line of before.split(`
`)){let found=now.indexOf(line,at);found<0?missing+=1:at=found+1}return missing<=1}var import_yaml=__toESM(require_dist(),1);import{isDeepStrictEqual as isDeepStrictEqual2}from"node:util";function spliceInto(options,map,keys,above=[]){let dotted=pairOf(map,keys.join("."));if(dotted!==
void 0)return replace(options,dotted,[...above,keys.join(".")]);let[first="",...rest]=keys,path2=[...above,first],pair=pairOf(map,first);return pair===void 0?insert(options,map,{keys,path:[...above,...keys]}):
(0,import_yaml.isMap)(pair.value)?spliceInto(options,pair.value,rest,path2):isEmpty(pair.value)?nest(options,pair,{keys:rest,path:[...path2,...rest]}):{reason:`\`${path2.join(".")}\` has a value, so it\
 can have no \`${rest.join(".")}\``}}function replace({yaml,eol,value},pair,path2){let{value:node}=pair;if((0,import_yaml.isCollection)(node))return{reason:`\`${path2.join(".")}\` is a list or has keys\
 of its own`};if(isEmpty(node)){let colon=yaml.indexOf(":",rangeOf(pair.key)[1])+1;return{from:colon,to:colon,text:` ${scalarText(value)}`,path:path2}}if(!(0,import_yaml.isScalar)(node)&&!(0,import_yaml.isAlias)(
node))return{reason:`\`${path2.join(".")}\` is nothing that can be replaced`};let[from,to]=rangeOf(node),text=scalarText(value,(0,import_yaml.isScalar)(node)?node.type:void 0);return{from,to,text:yaml[to-
1]===`
`?text+eol:text,path:path2}}function insert({yaml,eol,value},map,{keys,path:path2}){let last=map.items.at(-1);if(map.flow){let at2=last===void 0?rangeOf(map)[0]+1:endOf(last,yaml),nested=`${keys.map(key=>scalarText(
key)).join(": {")}: ${scalarText(value)}${"}".repeat(keys.length-1)}`;return{from:at2,to:at2,text:last===void 0?nested:`, ${nested}`,path:path2}}let at=lineAfter(yaml,last===void 0?yaml.length:endOf(last,
yaml)),indent=last===void 0?0:columnOf(yaml,rangeOf(map.items[0]?.key)[0]);return{from:at,to:at,text:blockLines(keys,{value,indent,eol}),path:path2}}function nest({yaml,eol,value},pair,{keys,path:path2}){
let[from,to]=rangeOf(pair.key),at=lineAfter(yaml,to);return{from:at,to:at,text:blockLines(keys,{value,indent:columnOf(yaml,from)+2,eol}),path:path2}}function blockLines(keys,{value,indent,eol}){return`${keys.
map((key,depth)=>`${" ".repeat(indent+2*depth)}${scalarText(key)}:`).join(eol)} ${scalarText(value)}${eol}`}function pairOf(map,key){return map.items.find(item=>(0,import_yaml.isScalar)(item.key)&&String(
item.key.value)===key)}function isEmpty(node){return node===null||(0,import_yaml.isScalar)(node)&&node.value===null&&(node.source??"")===""}function endOf({key,value},yaml){return isEmpty(value)?yaml.
indexOf(":",rangeOf(key)[1])+1:endOfNode(value,yaml)}function endOfNode(node,yaml){let last=(0,import_yaml.isCollection)(node)&&!node.flow?node.items.at(-1):void 0;return last===void 0?rangeOf(node)[1]:
(0,import_yaml.isPair)(last)?endOf(last,yaml):endOfNode(last,yaml)}function rangeOf(node){let[from,to]=(0,import_yaml.isNode)(node)&&node.range||[0,0];return[from,to]}function lineAfter(yaml,offset){if(offset===
0||yaml[offset-1]===`
`)return offset;let lineBreak=yaml.indexOf(`
`,offset);return lineBreak<0?yaml.length:lineBreak+1}function columnOf(yaml,offset){return offset-(yaml.lastIndexOf(`
`,offset-1)+1)}function scalarText(value,style="PLAIN"){return typeof value=="number"?String(value):style==="QUOTE_SINGLE"&&!new RegExp("\\p{Cc}","u").test(value)?`'${value.replaceAll("'","''")}'`:style!==
"QUOTE_DOUBLE"&&isPlain(value)?value:JSON.stringify(value)}function holdsAlias(document){let isHeld=!1;return(0,import_yaml.visit)(document,{Alias:()=>(isHeld=!0,import_yaml.visit.BREAK)}),isHeld}function isPlain(value){
let yaml=`- ${value}
- [${value}]
- {k: ${value}}`;return["1.1","1.2"].every(version=>{let document=(0,import_yaml.parseDocument)(yaml,{version,logLevel:"error"});return document.errors.length===0&&document.warnings.length===0&&!holdsAlias(
document)&&isDeepStrictEqual2(document.toJS(),[value,[value],{k:value}])})}function setFrontMatter(text,key,value){try{return setIn(text,key,value)}catch(error){let reason=isTooDeep(error)?TOO_DEEP:error instanceof Error?error.message:String(error);return refuse(`the front m\
atter cannot be written again (${oneLine(reason," ")})`)}}function setIn(text,key,value){let block=findFrontMatter(text);if(block==="none"||block==="open")return refuse("the file has no front matter b\
etween two lines of `---` or `+++`");let{language,eol}=block,inside=text.slice(block.from,block.to),result=language==="toml"?setInToml(inside,key,{value,eol}):setInYaml(inside,key,{value,eol});return result.
kind!=="set"?result:{kind:"set",text:text.slice(0,block.from)+result.text+text.slice(block.to)}}var QUIET={logLevel:"error"};function setInYaml(yaml,key,{value,eol}){let document=(0,import_yaml2.parseDocument)(
yaml,QUIET),[error]=document.errors;if(isTooDeep(error))throw error;if(error!==void 0)return refuse(`the front matter is not YAML: ${error.message.split(`
`,1)[0]}`);let{contents}=document;if(contents!==null&&!(0,import_yaml2.isMap)(contents))return refuse("the front matter is no list of `key: value` lines");let keys=key.split("."),splice=contents===null?
{from:yaml.length,to:yaml.length,text:blockLines(keys,{value,indent:0,eol}),path:keys}:spliceInto({yaml,eol,value},contents,keys);if("reason"in splice)return refuse(splice.reason);if(document.getIn(splice.
path)===value)return{kind:"same"};let changed=yaml.slice(0,splice.from)+splice.text+yaml.slice(splice.to);return saysTheSame(changed,withValue(document.toJS(),splice.path,value))?{kind:"set",text:changed}:
refuse(`\`${key}\` cannot be set without changing more: write it by hand once`)}function withValue(data,[key="",...rest],value){let map=Object(data);return{...map,[key]:rest.length===0?value:withValue(
Reflect.get(map,key),rest,value)}}function saysTheSame(yaml,wanted){let document=(0,import_yaml2.parseDocument)(yaml,QUIET);return document.errors.length===0&&isDeepStrictEqual3(document.toJS(),wanted)}function planFrontMatter(illustrations,options){let pages=new Map,problems=[];for(let illustration of options.settings.length===0?[]:illustrations){let{source,frontMatter}=illustration.spec;if(source===
void 0||frontMatter===void 0||pages.has(source.file))continue;let values=options.settings.flatMap(({key,template})=>{let filled=fill(template,illustration,options);if(filled.ok)return[{key,value:filledValue(
template,filled.text)}];let list=filled.problems.join("; ");return problems.push({message:`Input \`set-front-matter\`: the template of \`${key}\` ${list}`,source}),[]});pages.set(source.file,{path:source.
file,values})}return{pages:[...pages.values()],problems}}async function checkFrontMatter(specs,options){let illustrations=specs.filter(spec=>!isSpare(spec)).map(spec=>({spec,file:{path:`${spec.stem}.p\
ng`,width:1,height:1}})),{pages,problems}=planFrontMatter(illustrations,options),lists=await Promise.all(pages.map(async({path:page,values})=>(await changedOnDisk(options.workspace,{path:page,values})).
problems));return[...problems,...lists.flat()]}async function writePages(pages,workspace){let problems=[];for(let page of pages){let after=await changedOnDisk(workspace,page);problems.push(...after.problems),
after.text!==void 0&&writeAtomically(path.join(workspace,page.path),after.text)}return problems}async function changedOnDisk(workspace,{path:page,values}){let opened=await openInside(workspace,page);if(opened.
kind!=="open"){let reason=opened.kind==="absent"?"the page is gone":opened.reason;return{text:void 0,problems:[notSet(page,`the front matter of \`${page}\``,reason)]}}let bytes=await opened.file.readFile().
finally(()=>opened.file.close()),before=isUtf8(bytes)?bytes.toString("utf8"):void 0,after=changePage(before,page,values);return{text:after.text===before?void 0:after.text,problems:after.problems}}function pageEdits(pages,toRepository){
return pages.flatMap(({path:page,values})=>{let inside=toRepository(page);return inside===void 0?[]:[{path:inside,edit:current=>changePage(current,page,values).text}]})}function changePage(before,page,values){
let problems=[],text=before;for(let{key,value}of text===void 0?[]:values){let result=setFrontMatter(text??"",key,value);result.kind==="set"&&(text=result.text),result.kind==="refused"&&problems.push(notSet(
page,`\`${key}\``,result.reason))}return{text,problems}}function notSet(page,what,reason){let source={file:page,line:1,column:1};return{message:`Input \`set-front-matter\`: ${what} cannot be set: ${reason}`,
source}}function fill(template,{spec,file,further=[]},options){let view=viewOf(spec,file,options);if(!/\{\{\s*srcset\s*\}\}/.test(template))return fillTemplate(template,view);let filled=[...further,file].
sort((a,b)=>a.width-b.width).map(size=>fillTemplate(template,{...view,srcset:`${path.posix.basename(size.path)} ${size.width}w`}));return filled.find(({ok})=>!ok)??{ok:!0,text:filled.map(each=>each.ok?
each.text:"").join(", ")}}function viewOf(spec,file,{workingDirectory,toRepository}){let folder=path.posix.dirname(spec.source?.file??"");return{...spec.frontMatter,id:spec.id,alt:spec.alt,file:path.posix.
basename(file.path),path:toRepository(file.path)??file.path,dir:path.posix.relative(workingDirectory,folder)||".",width:file.width,height:file.height}}function filledValue(template,text){return/^\{\{\s*(width|height)\s*\}\}$/.
test(template.trim())?Number(text):text}export{planFrontMatter,checkFrontMatter,writePages,pageEdits};
