const id=933,ids=[933],modules={62575:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{j:()=>ASPECT_RATIO_WORDS,n:()=>ASPECT_RATIO});
const ASPECT_RATIO=/^(auto|[1-9]\d{0,3}:[1-9]\d{0,3})$/,ASPECT_RATIO_WORDS="`auto` or `W:H` such as `16:9`"}),32812:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{L2:()=>spareName,Rb:()=>CANDIDATES,ZK:()=>requestName,_4:()=>sparesOf,c9:()=>isSpare,cj:()=>isPick});var _numbered_path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73545);
const CANDIDATES="candidates";function spareName(name,variant){return`${name}-${variant}`}function isSpare({candidate,variant}){return candidate!==void 0&&candidate.pick!==variant}function isPick({candidate,
variant}){return candidate?.pick===variant}function requestName({id:id2,candidate,variant}){return candidate===void 0?id2:(0,_numbered_path_js__WEBPACK_IMPORTED_MODULE_0__.j)(candidate.of,variant)}function sparesOf(outcome){
return(outcome.status==="generated"?outcome.spares??[]:[]).map(file=>({...file,path:`${CANDIDATES}/${file.path}`}))}}),47405:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Iw:()=>CONVERSION_KEYS,V7:()=>isSameConversion,eL:()=>conversionSchema,vN:()=>canonicalConversion});var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
92857),_conversion_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35065);const LARGEST_SIDE=16383,MOST_WIDTHS=20,FORMAT=_conversion_js__WEBPACK_IMPORTED_MODULE_0__.uL.map(format=>`\`${format}\``).
join(", "),QUALITY="a whole number from 1 to 100",SIDE=`a whole number of pixels from 1 to ${LARGEST_SIDE.toLocaleString("en")}`,WIDTHS=`at most ${MOST_WIDTHS} widths in pixels, such as \`[640, 1280]\``,
side=zod__WEBPACK_IMPORTED_MODULE_1__.Whr({error:SIDE}).min(1,{error:SIDE}).max(LARGEST_SIDE,{error:SIDE}),conversionSchema=zod__WEBPACK_IMPORTED_MODULE_1__.rej({format:zod__WEBPACK_IMPORTED_MODULE_1__.
k5n(_conversion_js__WEBPACK_IMPORTED_MODULE_0__.uL,{error:FORMAT}).meta({description:"The format of the files. Default: as delivered."}).exactOptional(),quality:zod__WEBPACK_IMPORTED_MODULE_1__.Whr({error:QUALITY}).
min(1,{error:QUALITY}).max(100,{error:QUALITY}).meta({description:"For WebP and JPEG (default 80) and AVIF (default 50); PNG loses nothing."}).exactOptional(),width:side.meta({description:"At most so \
many pixels wide; never larger than delivered."}).exactOptional(),height:side.meta({description:"At most so many pixels high; never larger than delivered."}).exactOptional(),fit:zod__WEBPACK_IMPORTED_MODULE_1__.
k5n(["inside","cover"],{error:"`inside`, `cover`"}).meta({description:"`cover`: cropped around the centre to exactly the ratio of `width` and `height`."}).exactOptional(),widths:zod__WEBPACK_IMPORTED_MODULE_1__.
YOg(side,{error:WIDTHS}).min(1,{error:WIDTHS}).max(MOST_WIDTHS,{error:WIDTHS}).meta({description:"Further files of these widths, named such as `hero-640w.webp`."}).exactOptional()},{error:"`false`, or\
 keys with values such as `{format: webp, quality: 82, width: 1600}`"}).refine(({fit,width,height})=>fit!=="cover"||width!==void 0&&height!==void 0,{error:"`cover` only with both `width` and `height`",
path:["fit"]}),CONVERSION_KEYS=Object.keys(conversionSchema.shape);function canonicalConversion({format,quality,width,height,fit,widths}){return{...format!==void 0&&{format},...quality!==void 0&&{quality},
...width!==void 0&&{width},...height!==void 0&&{height},...fit==="cover"&&{fit},...widths!==void 0&&{widths:[...new Set(widths)].sort((a,b)=>a-b)}}}function isSameConversion(a,b){return a===void 0||b===
void 0?a===b:JSON.stringify(canonicalConversion(a))===JSON.stringify(canonicalConversion(b))}}),35065:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{BV:()=>originalStem,Mh:()=>derivationsOf,YC:()=>takenStems,gz:()=>stemsOf,iN:()=>widthStem,uL:()=>CONVERTED_FORMATS,xu:()=>furtherStems});var _numbered_path_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
73545);const CONVERTED_FORMATS=["webp","jpeg","png","avif"];function derivationsOf(conversion,delivered){const{crop,whole}=frameOf(conversion,delivered),{width=whole.width,height=whole.height,widths=[]}=conversion,
at=scale=>({crop,...scaled(whole,scale,crop)}),main=at(Math.min(1,width/whole.width,height/whole.height,crop.width/whole.width)),further=[...new Set(widths)].sort((a,b)=>a-b),files=further.filter(wide=>wide<=
crop.width).map(wide=>at(wide/whole.width));return{files:[{role:"main",...main},...files.map(file=>({role:"width",...file}))],leftOut:further.filter(wide=>wide>crop.width)}}function frameOf({fit,width,
height},delivered){if(fit!=="cover"||width===void 0||height===void 0)return{crop:{...delivered,left:0,top:0},whole:delivered};const part=scaled({width,height},Math.min(delivered.width/width,delivered.
height/height),delivered),left=Math.floor((delivered.width-part.width)/2),top=Math.floor((delivered.height-part.height)/2);return{crop:{...part,left,top},whole:{width,height}}}function scaled({width,height},scale,bounds){
const side=(length,most)=>Math.min(most,Math.max(1,Math.round(length*scale)));return{width:side(width,bounds.width),height:side(height,bounds.height)}}function widthStem(stem,width){return`${stem}-${width}\
w`}function originalStem(stem){return`${stem}.original`}function furtherStems(stem,convert,originals){if(convert===void 0)return[];const widths=(convert.widths??[]).map(width=>widthStem(stem,width));return originals===
"commit"?[...widths,originalStem(stem)]:widths}function stemsOf({stem,convert},count,reserved){return(0,_numbered_path_js__WEBPACK_IMPORTED_MODULE_0__.x)(stem,count,reserved,next=>furtherStems(next,convert,
"commit"))}function takenStems({stem,convert},originals){return[stem,...furtherStems(stem,convert,originals)]}}),38127:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{N:()=>sumOfCredits,O:()=>pricedResolution});function pricedResolution({parameters}){return parameters.resolution??"1K"}function sumOfCredits(prices){return Math.
round(prices.reduce((sum,price)=>sum+price,0)*1e3)/1e3}}),76704:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{z:()=>foldName});
function foldName(name){return name.normalize("NFD").toLowerCase().toUpperCase().toLowerCase().normalize("NFC")}}),77330:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{HL:()=>withoutImageExtension,f9:()=>IMAGE_EXTENSIONS,gj:()=>formatOfPath,je:()=>extensionOf,l0:()=>IMAGE_FORMATS,pq:()=>hasImageExtension});var node_path__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
76760);const IMAGE_FORMATS=[{name:"png",mime:"image/png",extensions:["png"],isShown:!0},{name:"jpeg",mime:"image/jpeg",extensions:["jpg","jpeg"],isShown:!0},{name:"webp",mime:"image/webp",extensions:[
"webp"],isShown:!0},{name:"gif",mime:"image/gif",extensions:["gif"],isShown:!0},{name:"avif",mime:"image/avif",extensions:["avif"],isShown:!0},{name:"bmp",mime:"image/bmp",extensions:["bmp"],isShown:!0},
{name:"tiff",mime:"image/tiff",extensions:["tif","tiff"],isShown:!1}],IMAGE_EXTENSIONS=IMAGE_FORMATS.flatMap(({extensions})=>extensions),IMAGE_EXTENSION=new RegExp(`\\.(${IMAGE_EXTENSIONS.join("|")})$`,
"i");function hasImageExtension(name){return IMAGE_EXTENSION.test(name)}function withoutImageExtension(name){return name.replace(IMAGE_EXTENSION,"")}function extensionOf(format){return IMAGE_FORMATS.find(
({name})=>name===format)?.extensions[0]??format}function formatOfPath(file){const extension=node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(file).slice(1).toLowerCase();return IMAGE_FORMATS.find(
({extensions})=>extensions.includes(extension))?.name??extension}}),73545:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{j:()=>numbered,
x:()=>numberedStems});function numbered(name,number){return number===1?name:`${name}-${number}`}function numberedStems(stem,count,reserved,beside=()=>[]){const stems=[stem];for(let number=2;stems.length<
count;number+=1){const next=numbered(stem,number);[next,...beside(next)].some(each=>reserved.has(each))||stems.push(next)}return stems.slice(0,count)}}),97933:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{main:()=>main_main,e:()=>run});var external_node_path_=__webpack_require__(76760),promises_=__webpack_require__(58500),core=__webpack_require__(77094),external_node_url_=__webpack_require__(
73136),step_key=__webpack_require__(69221),external_node_events_=__webpack_require__(78474),external_node_os_=__webpack_require__(48161),external_node_worker_threads_=__webpack_require__(75919),dist=__webpack_require__(
57814);function workersFor(cores){return Math.min(4,Math.max(1,cores-1))}class ConvertPool{#parts;#cancelled;#queue;#idle=[];constructor(parts,cancelled,workers=workersFor((0,external_node_os_.availableParallelism)())){
this.#parts=parts,this.#cancelled=cancelled,this.#queue=new dist.Ay({concurrency:workers})}async convert(job){return await this.#queue.add(()=>this.#run(job))}async#run(job){if(this.#cancelled.aborted)
return{ok:!1,message:"the job was cancelled"};const{worker:file2,codecs}=this.#parts,worker=this.#idle.pop()??new external_node_worker_threads_.Worker(file2,{workerData:codecs}),reply=await answerOf(worker,
job,this.#cancelled);return reply.ok&&this.#queue.size>0?this.#idle.push(worker):await worker.terminate(),reply}}async function answerOf(worker,job,cancelled){const over=new AbortController,signal=AbortSignal.
any([cancelled,over.signal]);try{worker.postMessage(job);const exit=(0,external_node_events_.once)(worker,"exit",{signal}).then(([code])=>{throw new Error(`the converting thread ended (${code})`)}),[reply]=await Promise.
race([(0,external_node_events_.once)(worker,"message",{signal}),exit]);return reply??{ok:!1,message:"the converting thread gave no answer"}}catch(error){return{ok:!1,message:cancelled.aborted?"the job\
 was cancelled":error instanceof Error?error.message:String(error)}}finally{over.abort()}}var external_node_crypto_=__webpack_require__(77598),external_node_fs_promises_=__webpack_require__(51455),image_conversion=__webpack_require__(
35065),external_node_fs_=__webpack_require__(73024),external_node_zlib_=__webpack_require__(38522);const ORIENTATION_TAG=274;function exifOrientation(exif){if(exif===void 0||exif.length<8)return 1;const order=exif.
toString("latin1",0,2);if(order!=="II"&&order!=="MM")return 1;const short=at2=>at2+2>exif.length?0:order==="II"?exif.readUInt16LE(at2):exif.readUInt16BE(at2),directory=order==="II"?exif.readUInt32LE(4):
exif.readUInt32BE(4);for(let index=0;index<short(directory);index+=1){const entry=directory+2+index*12;if(short(entry)!==ORIENTATION_TAG)continue;const orientation=short(entry+8);return orientation>=1&&
orientation<=8?orientation:1}return 1}const LONGEST_PART=4*1024*1024;class FileSlices{size;#file;constructor(file2,size){this.#file=file2,this.size=size}read(start,length){const slice=Buffer.alloc(Math.
max(0,Math.min(length,LONGEST_PART,this.size-start)));return slice.subarray(0,(0,external_node_fs_.readSync)(this.#file,slice,0,slice.length,start))}content({start,length}){return this.read(start,length)}}
function*pngChunks(file2){for(let at2=8;at2+8<=file2.size;){const head=file2.read(at2,8),length=head.readUInt32BE(0);yield{name:head.toString("latin1",4,8),start:at2+8,length},at2+=length+12}}function*jpegSegments(file2){
for(let at2=2;at2+4<=file2.size;){const head=file2.read(at2,4),marker=head.readUInt8(1);if(head.readUInt8(0)!==255||marker===218)return;const length=head.readUInt16BE(2);yield{name:marker.toString(16),
start:at2+4,length:length-2},at2+=length+2}}function*webpChunks(file2){for(let at2=12;at2+8<=file2.size;){const head=file2.read(at2,8),length=head.readUInt32LE(4);yield{name:head.toString("latin1",0,4),
start:at2+8,length},at2+=8+length+length%2}}const CONTAINERS=new Map([["meta",4],["iprp",0],["ipco",0]]);function*avifBoxes(file2,from=0,to=file2.size){for(let at2=from;at2+8<=to;){const head=file2.read(
at2,8),size=head.readUInt32BE(0),name=head.toString("latin1",4,8);if(size<8)return;yield{name,start:at2+8,length:size-8};const own=CONTAINERS.get(name);own!==void 0&&(yield*avifBoxes(file2,at2+8+own,Math.
min(to,at2+size))),at2+=size}}function readEmbedded(path,format){const descriptor=(0,external_node_fs_.openSync)(path,"r");try{return embeddedOf(new FileSlices(descriptor,(0,external_node_fs_.fstatSync)(
descriptor).size),format)}finally{(0,external_node_fs_.closeSync)(descriptor)}}function embeddedOf(file2,format){switch(format){case"png":return ofPng(file2);case"jpeg":return ofJpeg(file2);case"webp":
return ofWebp(file2);case"avif":return ofAvif(file2);default:return{orientation:1,contentCredentials:!1}}}function ofPng(file2){const parts=byName(pngChunks(file2)),profile=content(file2,parts.get("iC\
CP")),exif=content(file2,parts.get("eXIf"));return{...profile!==void 0&&inflated(profile),orientation:exifOrientation(exif),contentCredentials:parts.has("caBX")}}function inflated(chunk){try{return{profile:(0,external_node_zlib_.
inflateSync)(chunk.subarray(chunk.indexOf(0)+2),{maxOutputLength:16*1024*1024})}}catch{return{}}}const JPEG_EXIF="Exif\0\0",JPEG_ICC="ICC_PROFILE\0";function ofJpeg(file2){const segments=[...jpegSegments(
file2)].map(part=>({name:part.name,bytes:file2.content(part)})),starting=(name,text)=>segments.filter(segment=>segment.name===name&&segment.bytes.toString("latin1",0,text.length)===text).map(({bytes})=>bytes.
subarray(text.length)),pieces=starting("e2",JPEG_ICC).sort((a,b)=>(a[0]??0)-(b[0]??0)),[exif]=starting("e1",JPEG_EXIF);return{...pieces.length>0&&{profile:Buffer.concat(pieces.map(piece=>piece.subarray(
2)))},orientation:exifOrientation(exif),contentCredentials:segments.some(({name,bytes})=>name==="eb"&&bytes.includes("c2pa"))}}function ofWebp(file2){const parts=byName(webpChunks(file2)),profile=content(
file2,parts.get("ICCP")),exif=content(file2,parts.get("EXIF")),isPrefixed=exif?.toString("latin1",0,JPEG_EXIF.length)===JPEG_EXIF;return{...profile!==void 0&&{profile},orientation:exifOrientation(isPrefixed?
exif.subarray(JPEG_EXIF.length):exif),contentCredentials:parts.has("C2PA")}}const C2PA_UUID=Buffer.from("d8fec3d61b0e483c92975828877ec481","hex");function ofAvif(file2){const boxes=[...avifBoxes(file2)],
profile=boxes.filter(({name})=>name==="colr").map(box=>file2.content(box)).find(bytes=>["prof","rICC"].includes(bytes.toString("latin1",0,4)));return{...profile!==void 0&&{profile:profile.subarray(4)},
orientation:1,contentCredentials:boxes.some(({name,start})=>name==="uuid"&&file2.read(start,16).equals(C2PA_UUID))}}function byName(parts){const named=new Map;for(const part of parts)named.has(part.name)||
named.set(part.name,part);return named}function content(file2,part){return part===void 0?void 0:file2.content(part)}var image_format=__webpack_require__(77330),safe_path=__webpack_require__(2627);function partOf(file2){
return`${file2}.${(0,external_node_crypto_.randomUUID)()}.part`}async function withPart(file2,work){const part=partOf(file2);try{return await work(part)}catch(error){throw await(0,external_node_fs_promises_.
rm)(part,{force:!0}),error}}function writeAtomically(file2,text){(0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file2),{recursive:!0});const part=partOf(file2);try{const handle=(0,external_node_fs_.
openSync)(part,"wx");try{(0,external_node_fs_.writeFileSync)(handle,text),(0,external_node_fs_.fsyncSync)(handle)}finally{(0,external_node_fs_.closeSync)(handle)}(0,external_node_fs_.renameSync)(part,
file2)}catch(error){throw(0,external_node_fs_.rmSync)(part,{force:!0}),error}}const MOST_PIXELS=64e6;class Converter{originals;#options;constructor(options){this.#options=options,this.originals=options.
originals}async collect(kept,target){const bytes=await(0,safe_path.D4)(this.#options.workspace,kept.path,({file:file2})=>file2.readFile());return bytes===void 0||(0,external_node_crypto_.createHash)("\
sha256").update(bytes).digest("hex")!==kept.sha256?!1:(await withPart(await(0,safe_path.i7)(this.originals,target),async part=>{await(0,external_node_fs_promises_.writeFile)(part,bytes,{flag:"wx"}),await(0,external_node_fs_promises_.
rename)(part,external_node_path_.join(this.originals,target))}),!0)}async finish(spec,delivered,options){const{convert}=spec;if(convert===void 0)return await this.#asDelivered(delivered,options);const works=delivered.
map((file2,source2)=>this.#workOf(convert,file2,source2)),attempts=await Promise.all(works.map(work=>this.#attempt(work,convert))),parts=attempts.flatMap(attempt2=>attempt2.parts),failed2=attempts.map(
({reply})=>reply).find(reply=>!reply.ok);if(this.#options.cancelled.aborted||failed2!==void 0)return await Promise.all(parts.map(({part})=>(0,external_node_fs_promises_.rm)(part,{force:!0}))),this.#options.
cancelled.aborted||failed2?.ok!==!1?{kind:"interrupted"}:(this.#options.onNote(`\`${spec.id}\` stays as delivered: it cannot be converted (${failed2.message})`),await this.#asDelivered(delivered,options));
this.#report(spec,works,attempts);const files=parts.map(imageOf),derived={convert,source:delivered.map(file2=>this.#originalOf(file2))};options.announce({files,derived});for(const part of parts)await this.#keep(
part,options.leave);for(const file2 of delivered)await this.#keepOriginal(file2);return{kind:"files",files,derived,contentCredentials:works.some(work=>work.contentCredentials)}}#workOf(conversion,file2,source2){
const absolute=external_node_path_.join(this.#options.originals,file2.path),{orientation,contentCredentials}=readEmbedded(absolute,file2.format),{width,height}=file2,size=orientation>4?{width:height,height:width}:
{width,height},format=conversion.format??image_conversion.uL.find(known=>known===file2.format);return{absolute,file:file2,source:source2,format,contentCredentials,...(0,image_conversion.Mh)(conversion,
size)}}async#attempt(work,{quality}){const{absolute,file:file2,files,format,source:source2}=work,problem2=file2.width*file2.height>MOST_PIXELS?"it is too large":void 0;if(format===void 0||problem2!==void 0)
return{reply:{ok:!1,message:problem2??`${file2.format} files stay as they are unless \`format\` names another`},parts:[]};const stem=(0,image_format.HL)(file2.path),parts=[];for(const derivation of files){
const{role,width}=derivation,target=`${role==="main"?stem:(0,image_conversion.iN)(stem,width)}.${(0,image_format.je)(format)}`,part=partOf(await(0,safe_path.i7)(this.#options.workspace,target));parts.
push({part,derivation,image:{path:target,format,role,source:source2}})}const ordered=parts.map(({part,derivation:{crop,width,height}})=>({target:part,crop,width,height})),reply=await this.#options.pool.
convert({source:absolute,sourceFormat:file2.format,format,files:ordered,...quality!==void 0&&{quality}}),written=reply.ok?reply.files:[];return{reply,parts:parts.map((part,index)=>({...part,written:written[index]}))}}async#keep({
part,image},leave){leave.has(image.path)?await(0,external_node_fs_promises_.rm)(part):await(0,external_node_fs_promises_.rename)(part,external_node_path_.join(this.#options.workspace,image.path))}#originalOf({
path:file2,...content2}){return this.#options.place==="commit"?{...content2,path:originalPath(file2)}:content2}async#keepOriginal({path:file2}){const{originals,place}=this.#options;place!=="artifact"&&
(place==="commit"&&await this.#copy(file2,originalPath(file2)),await(0,external_node_fs_promises_.rm)(external_node_path_.join(originals,file2),{force:!0}))}async#asDelivered(files,{leave,announce:announce2}){
const{originals}=this.#options,contentCredentials=files.some(({path:file2,format})=>readEmbedded(external_node_path_.join(originals,file2),format).contentCredentials);announce2({files});for(const{path:file2}of files)
leave.has(file2)||await this.#copy(file2,file2),await(0,external_node_fs_promises_.rm)(external_node_path_.join(originals,file2),{force:!0});return{kind:"files",files,contentCredentials}}async#copy(from,to){
const target=await(0,safe_path.i7)(this.#options.workspace,to),part=partOf(target);await(0,external_node_fs_promises_.copyFile)(external_node_path_.join(this.#options.originals,from),part),await(0,external_node_fs_promises_.
rename)(part,target)}#report({id:id2},works,attempts){const{onNote}=this.#options;for(const{leftOut,file:file2}of works){if(leftOut.length===0)continue;const widths=leftOut.length===1?`The width ${leftOut[0]}\
 of`:`The widths ${leftOut.join(", ")} of`;onNote(`${widths} \`${id2}\` would be larger than delivered (${file2.width}\xD7${file2.height}): left out`)}attempts.some(({reply})=>reply.ok&&reply.flattened)&&
onNote(`\`${id2}\` has transparent parts, which JPEG cannot hold: they are white`)}}function imageOf({image,derivation:{width,height},written}){const{sha256:sha2562="",bytes=0}=written??{};return{...image,
sha256:sha2562,bytes,width,height}}function originalPath(file2){return`${(0,image_conversion.BV)((0,image_format.HL)(file2))}${external_node_path_.posix.extname(file2)}`}function openConverter(settings,cancelled){
const notes=[],beside=external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url)),parts={worker:external_node_path_.join(beside,"convert-worker.js"),codecs:external_node_path_.join(
beside,"codecs.br")};return{converter:new Converter({pool:new ConvertPool(parts,cancelled),workspace:settings.workspace,originals:(0,step_key.Vr)(settings),place:settings.convert.originals,cancelled,onNote:note=>{
notes.push(note)}}),notes}}async function keptIn(folder){return(await(0,safe_path.Re)((0,external_node_fs_promises_.readdir)(folder,{recursive:!0,withFileTypes:!0}))??[]).filter(entry=>entry.isFile()&&
(0,image_format.pq)(entry.name)).map(entry=>external_node_path_.join(entry.parentPath,entry.name)).map(file2=>({path:file2,name:external_node_path_.relative(folder,file2).split(external_node_path_.sep).
join("/")})).sort((a,b)=>a.name<b.name?-1:1)}var image_candidate=__webpack_require__(32812),runtime_problem=__webpack_require__(53295);async function prepareFolders(workspace,{generate:generate2,adopt}){
const placed=[...generate2,...adopt].filter(({spec})=>!(0,image_candidate.c9)(spec)),folders=[...new Set(placed.map(({spec})=>external_node_path_.posix.dirname(spec.stem)))],problems=[];for(const folder of folders){
const reason=await tryFolder(workspace,folder);reason!==void 0&&problems.push({message:`No image can be written to the folder \`${folder}\`: ${reason}`})}if(problems.length>0)throw new runtime_problem.
oC(problems)}async function tryFolder(workspace,folder){try{await withPart(await(0,safe_path.i7)(workspace,external_node_path_.posix.join(folder,"trial")),async part=>{await(0,external_node_fs_promises_.
writeFile)(part,Buffer.alloc(4096),{flag:"wx"}),await(0,external_node_fs_promises_.rm)(part)});return}catch(error){return error instanceof Error?error.message:String(error)}}var secret=__webpack_require__(
27702);const LONGEST_TEXT=4096,LONGEST_NAME=200,LONGEST_URL=8192;function parseEnvelope(body2){const value=parseJson(body2);if(!isRecord(value))return;const code=integer(value.code),message=envelope_text(
value.msg)||envelope_text(value.message);return{...code===void 0?{}:{code},...message===""?{}:{message},data:isRecord(value.data)?value.data:{}}}function taskIdOf(envelope){return envelope_name(envelope?.
data.taskId)}const LATEST_MS=864e13,FINISHED={completed:"success",failed:"fail",error:"fail"};function parseTask(envelope){const data=envelope?.data??{},state=envelope_name(data.state);if(state==="")return;
const times={costTimeMs:data.costTime,createTime:data.createTime,completeTime:data.completeTime},known=Object.entries(times).flatMap(([name,value])=>{const number=integer(value);return number===void 0||
number<0||number>LATEST_MS?[]:[[name,number]]});return{state:FINISHED[state]??state,result:parseResult(data.resultJson),failCode:envelope_text(data.failCode),failMessage:envelope_text(data.failMsg),...Object.
fromEntries(known)}}function parseResult(resultJson){const value=typeof resultJson=="string"?parseJson(resultJson):resultJson,listed=isRecord(value)?value.resultUrls:void 0,urls=Array.isArray(listed)?
listed.filter(isUrl):[];if(Array.isArray(listed)&&urls.length>0&&urls.length===listed.length)return{kind:"urls",urls};const shown=typeof resultJson=="string"?resultJson:JSON.stringify(resultJson)??"no\
thing";return{kind:"malformed",text:envelope_text(shown)}}function isUrl(value){return typeof value=="string"&&value.length<=LONGEST_URL&&URL.canParse(value)}function parseJson(text){try{return JSON.parse(
text)}catch{return}}function isRecord(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}function integer(value){const number=typeof value=="string"&&/^-?\d{1,15}$/.test(value.trim())?
Number(value):value;return typeof number=="number"&&Number.isSafeInteger(number)?number:void 0}function milliseconds(seconds){const number=typeof seconds=="string"&&/^\d{1,9}(\.\d+)?$/.test(seconds)?Number(
seconds):seconds;return typeof number=="number"&&number>=0&&number<1e6?number*1e3:void 0}function positive(value){const number=integer(value);return number!==void 0&&number>0?number:void 0}function envelope_text(value){
return typeof value=="number"?String(value):typeof value=="string"?value.slice(0,LONGEST_TEXT):""}function envelope_name(value){const trimmed=envelope_text(value).trim();return trimmed.length>LONGEST_NAME?
"":trimmed}var external_node_diagnostics_channel_=__webpack_require__(53053),undici=__webpack_require__(46752);const LARGEST_ANSWER=1024*1024;async function exchange(dispatcher,message){const watch=watchSending(
message.requestId);try{const response=await(0,undici.Em)(message.url,{dispatcher,method:message.method,headers:{accept:"application/json",authorization:`Bearer ${message.key}`,"user-agent":"gpt-image-\
action","x-request-id":message.requestId,...message.body===void 0?{}:{"content-type":"application/json"}},body:message.body===void 0?null:JSON.stringify(message.body),signal:message.signal}),body2=await readText(
response.body);return{kind:"answered",status:response.statusCode,headers:flat(response.headers),body:body2}}catch(cause){return{kind:"broken",sent:watch.sent(),cause}}finally{watch.stop()}}function watchSending(requestId){
let sent=!1;const line=`x-request-id: ${requestId}\r
`,onSend=message=>{const headers=typeof message=="object"&&message!==null&&"headers"in message?message.headers:"";sent||=typeof headers!="string"||headers.includes(line)};return(0,external_node_diagnostics_channel_.
subscribe)("undici:client:sendHeaders",onSend),{sent:()=>sent,stop:()=>(0,external_node_diagnostics_channel_.unsubscribe)("undici:client:sendHeaders",onSend)}}async function readText(body2){const chunks=[];
let length=0;for await(const chunk of body2){if(length+=chunk.length,length>LARGEST_ANSWER)throw new Error(`the answer is larger than ${LARGEST_ANSWER} bytes`);chunks.push(chunk)}return Buffer.concat(
chunks).toString("utf8")}function flat(headers){return Object.fromEntries(Object.entries(headers).map(([name,value])=>[name,Array.isArray(value)?value.join(", "):value??""]))}const LONGEST_MS=2**31-1;
function retryAfterMs(headers,now){const wait=fromMilliseconds(headers["retry-after-ms"])??fromRetryAfter(headers["retry-after"],now);return wait===void 0?void 0:Math.min(LONGEST_MS,Math.max(0,wait))}
function fromMilliseconds(value){return value!==void 0&&/^\s*\d+(\.\d+)?\s*$/.test(value)?Number(value):void 0}function fromRetryAfter(value,now){if(value===void 0)return;if(/^\s*\d+(\.\d+)?\s*$/.test(
value))return Number(value)*1e3;const date=/^\s*[A-Z][a-z]{2,8},/.test(value)?Date.parse(value):Number.NaN;return Number.isNaN(date)?void 0:date-now}const LOOK_UP="Look the request up in your account \
at the API first: running again pays again if it was accepted.",ASK_UNDER_SAME_ID="Run the failed job again: the request is sent again under the same request id, so that it is not paid for twice.",EDIT_PROMPT="\
Edit the prompt: the same one is refused every time.",ONLY_MISSING="Run again: only what is missing is generated.",ANY={repeats:"any"},FAULT_POLICY={unreachable:{when:"host unreachable: DNS, refused, \
no connection in 10 s, broken in the TLS handshake",codes:[],words:"the API's host cannot be reached",onCreate:{next:"again",times:4},onPoll:ANY,advice:"Check `base-url` and the network or proxy of th\
e runner, then run again."},certificate:{when:"certificate not valid",codes:[],words:"the certificate of the API's host is not valid",onCreate:{next:"stop"},onPoll:{repeats:0,next:"halt"},advice:"Chec\
k `base-url` and the certificates that the runner trusts."},unanswered:{when:"sent, but no answer in 90 s, or the connection broke",codes:[],words:"sent, but no answer came",onCreate:{next:"ambiguous"},
onPoll:ANY,advice:LOOK_UP},"invalid-request":{when:"400, 422 and other 4xx",codes:[],words:"the API refused the request as invalid",onCreate:{next:"fail"},onPoll:{repeats:2,next:"fail"},advice:"Fix th\
e prompt or its parameters: the API will refuse this request every time."},"unsupported-model":{when:"422 with \u201Cmodel is not supported\u201D",codes:[],words:"the API does not have the model; chec\
k `model`",reportedAs:"invalid-request",onCreate:{next:"stop"},onPoll:ANY,advice:"Check `model`: no image can be generated with this one."},moderated:{when:"400 or 422 that speaks of the prompt's cont\
ent",codes:[],words:"the prompt was refused for its content",reportedAs:"invalid-request",onCreate:{next:"fail"},onPoll:{repeats:2,next:"fail"},advice:EDIT_PROMPT},unauthorized:{when:"401, 403",codes:[
401,403],words:"the API refused the key; check `api-key`",onCreate:{next:"stop"},onPoll:{repeats:2,next:"halt"},advice:"Check the secret behind `api-key`."},blocked:{when:"403 with a web page: a CDN r\
efused the request, and the API never saw it",codes:[],words:"a CDN in front of the API refused the request; the key is not at fault",onCreate:{next:"again",times:3},onPoll:ANY,advice:"Check `base-url\
`, or run again later or on another runner: the CDN dislikes this one."},"no-credits":{when:"402, 433: no credits, or the limit of this key is used up",codes:[402,433],words:"there are not enough cred\
its",onCreate:{next:"stop"},onPoll:ANY,advice:"Add credits to the account, then run again: only what is missing is generated."},"not-found":{when:"404, 405, 410, a redirect, 422 with \u201CrecordInfo is nu\
ll\u201D: wrong `base-url` or `model`, or no such task",codes:[404,405,410],words:"the API knows no such task or endpoint; check `base-url` and `model`",onCreate:{next:"stop"},onPoll:{repeats:3,next:"\
lost"},advice:"Check `base-url` and `model`."},"too-many-tasks":{when:"409: too many active tasks",codes:[409],words:"the limit of active tasks is reached",onCreate:{next:"wait-for-task"},onPoll:ANY,advice:"\
Lower `concurrency`, or wait until other runs with this key have ended."},"too-early":{when:"425",codes:[425],words:"the API wants the request later",onCreate:{next:"again",times:2},onPoll:ANY,advice:ONLY_MISSING},
"rate-limited":{when:"429",codes:[429],words:"rate limited",onCreate:{next:"wait-for-gate",times:8},onPoll:ANY,advice:"Lower `concurrency`, or run again later."},"internal-error":{when:"500 in the API\
's own words",codes:[],words:"the API had an internal error",onCreate:{next:"again",times:3},onPoll:ANY,advice:ONLY_MISSING},unavailable:{when:"503 in the API's own words or with `Retry-After`, 455: m\
aintenance",codes:[455],words:"the API is unavailable for now",onCreate:{next:"again",times:2},onPoll:ANY,advice:ONLY_MISSING},disabled:{when:"505 in the API's own words: the feature is disabled",codes:[],
words:"the API has this feature disabled",onCreate:{next:"stop"},onPoll:ANY,advice:"Ask the support of the API: it generates no images with this key and model now."},"origin-unreached":{when:"521, 523\
: the CDN did not reach the API",codes:[521,523],words:"the API was not reached by its CDN",onCreate:{next:"again",times:3},onPoll:ANY,advice:ONLY_MISSING},gateway:{when:"408, 504, 520, 522, 524; 500,\
 502, 503 not from the API itself: somebody on the way gave up",codes:[408,504,520,522,524],words:"no answer of the API itself",onCreate:{next:"ambiguous"},onPoll:ANY,advice:LOOK_UP},unreadable:{when:"\
success, but no task in the answer, or no answer of the API at all",codes:[],words:"not an answer of the API",onCreate:{next:"ambiguous"},onPoll:{repeats:4,next:"fail"},advice:LOOK_UP}};function policyOf(kind){
return FAULT_POLICY[kind]}function reportOf(kind){const reported={kind:policyOf(kind).reportedAs??kind};return kind==="moderated"?{...reported,isModerated:!0}:reported}function chargedOnCreate(kind){return policyOf(
kind).onCreate.next==="ambiguous"?"unknown":"no"}function kindOfCode(code){return KINDS.find(kind=>policyOf(kind).codes.includes(code))}const KINDS=Object.keys(FAULT_POLICY).filter(kind=>kind in FAULT_POLICY),
TASK_END_POLICY={"task-failed":{when:"the task failed",done:"that image fails, with the API's reason",kind:"task-failed",charged:"unknown",advice:"Run again: a new task may give the image."},moderated:{
when:"the task failed for what its prompt asks for",done:"that image fails, with the API's reason",kind:"task-failed",charged:"unknown",advice:EDIT_PROMPT},lost:{when:"the API no longer knows the task",
done:"that image fails",kind:"lost",charged:"unknown",advice:"The API no longer knows the task: give its id to the support of the API."},"malformed-result":{when:"success, but no image named",done:"as\
ked again after 1, 3 and 6 s",kind:"malformed-result",charged:"yes",advice:"The task ended without a usable result: give its id to the support of the API."}};function speaksOfContent(message){return/content (policy|policies|filter)|violat\w*\b.*\bpolic|safety system|usage polic|\bmoderation\b/i.
test(message)}class ImageApiError extends Error{name="ImageApiError";kind;retryAfterMs;rateLimit;constructor(kind,message,{retryAfterMs:retryAfterMs2,rateLimit,cause}={}){super(message,{cause}),this.kind=
kind,this.retryAfterMs=retryAfterMs2,this.rateLimit=rateLimit}}const SUCCESS_CODES=[0,200];function acceptedEnvelope(exchange2,now){if(exchange2.kind==="broken")throw brokenError(exchange2);const envelope=parseEnvelope(
exchange2.body),inWords=envelope?.code!==void 0&&!SUCCESS_CODES.includes(envelope.code),code=inWords?envelope.code:exchange2.status,isSuccess=code>=200&&code<300;if(isSuccess&&envelope!==void 0)return envelope;
const kind=isSuccess?"unreadable":kindInWords(code,envelope?.message??"")??kindOf(code,exchange2,inWords),limit=kind==="rate-limited"?rateLimitIn(envelope):void 0,words=describe(kind,code,exchange2,envelope)+
(limit===void 0?"":limitWords(limit.rateLimit));throw new ImageApiError(kind,words,{retryAfterMs:retryAfterMs(exchange2.headers,now),...limit})}function rateLimitIn(envelope){const{retryAfter,limit,windowSeconds,
tier}=envelope?.data??{},waitMs=milliseconds(retryAfter);if(waitMs===void 0)return;const requests=positive(limit),windowMs=milliseconds(windowSeconds),rateLimit={...requests!==void 0&&{requests},...windowMs!==
void 0&&windowMs>0&&{windowMs},...typeof tier=="string"&&tier!==""&&{tier:excerpt(tier,40)}};return{retryAfterMs:waitMs,rateLimit}}function limitWords({requests,windowMs,tier}){const owner=tier===void 0?
"":`; the key's tier is \u201C${tier}\u201D`;return requests===void 0||windowMs===void 0?owner:`${owner}; its limit is ${requests} requests in ${windowMs/1e3} s`}function unreadableError(exchange2){const body2=exchange2.
kind==="answered"?exchange2.body:"";return new ImageApiError("unreadable",`the API's answer has not the shape it documents: ${excerpt(body2)}`)}const CERTIFICATE=/^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET))/;
function brokenError({sent,cause}){const unsent=CERTIFICATE.test(codeOf(cause))?"certificate":"unreachable",kind=sent?"unanswered":unsent;return new ImageApiError(kind,`${policyOf(kind).words}: ${reasonOf(
cause)}`,{cause})}function kindInWords(code,message){if(!(code!==400&&code!==422))return/model is not supported|unsupported model/i.test(message)?"unsupported-model":/recordInfo is null/i.test(message)?
"not-found":speaksOfContent(message)?"moderated":void 0}function kindOf(code,{headers,body:body2},inWords){if(code===403&&!inWords&&isPage(headers,body2))return"blocked";const listed=kindOfCode(code);
return listed!==void 0?listed:code>=300&&code<400?code===303?"gateway":"not-found":code>=400&&code<500?"invalid-request":code===503&&(inWords||headers["retry-after"]!==void 0)?"unavailable":!inWords||
code<500?"gateway":code===505?"disabled":"internal-error"}function isPage(headers,body2){return/text\/html/i.test(headers["content-type"]??"")||/^\s*</.test(body2)}function describe(kind,code,answer,envelope){
const said=envelope?.message===void 0?excerpt(answer.body):`\u201C${excerpt(envelope.message,500)}\u201D`,ray=answer.headers["cf-ray"],details=[`${code}`,...ray===void 0?[]:[`cf-ray ${excerpt(ray,100)}`]].
join(", "),elsewhere=answer.headers.location,redirect=code>=300&&code<400&&elsewhere!==void 0?` It redirects to ${excerpt(elsewhere,500)}.`:"";return`${policyOf(kind).words} (${details}): ${said}${redirect}`}
const LOOKED_AT=4096;function excerpt(text,length=200){const plain2=text.slice(0,LOOKED_AT).replace(/<(script|style)[\s\S]*?<\/\1>/gi," ").replace(/<[^<>]*>/g," ").replace(/\s+/g," ").trim();return plain2===
""?"an empty answer":plain2.length>length?`${plain2.slice(0,length)}\u2026`:plain2}function codeOf(cause){if(!(cause instanceof Error))return"";const code="code"in cause&&typeof cause.code=="string"?cause.
code:"";return(code===""||code.startsWith("UND_ERR"))&&codeOf(cause.cause)||code}function reasonOf(cause){if(!(cause instanceof Error))return String(cause);const code=codeOf(cause),message=cause.message||
(cause instanceof AggregateError?cause.errors.map(reasonOf).join("; "):cause.name);return code===""||message.includes(code)?message:`${code}: ${message}`}function createImageApi(options){const{baseUrl,
key,dispatchers,now,newRequestId}=options,report=(request,requestId,answer)=>{const end=answer.kind==="answered"?`${answer.status}`:`broken, ${answer.sent?"sent":"not sent"}`;options.onExchange?.(`${request}\
 [${requestId}] \u2192 ${end}`)},cut=(0,secret.N)(key),shown=answer=>{if(answer.kind==="broken")return answer;const headers=Object.entries(answer.headers).map(([name,value])=>[name,cut(value)]);return{
...answer,headers:Object.fromEntries(headers),body:cut(answer.body)}};return{async create(spec,requestId,signal){const message={method:"POST",url:`${baseUrl}/api/v1/jobs/createTask`,key,requestId,signal,
body:createBody(spec)},answer=await exchange(dispatchers.create,message);report(`POST createTask ${spec.id}`,requestId,answer);const taskId=answer.kind==="answered"?taskIdOf(parseEnvelope(answer.body)):
"";if(answer.kind==="answered"&&taskId!==""){const serverTime=Date.parse(answer.headers.date??"");return{taskId,...!Number.isNaN(serverTime)&&{serverTime}}}throw acceptedEnvelope(shown(answer),now()),
unreadableError(shown(answer))},async query(taskId,signal){const requestId=newRequestId(),url=`${baseUrl}/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(taskId)}`,answer=await exchange(dispatchers.
query,{method:"GET",url,key,requestId,signal});report(`GET recordInfo ${taskId}`,requestId,answer);const words=parseTask(acceptedEnvelope(shown(answer),now())),task=answer.kind==="answered"?parseTask(
parseEnvelope(answer.body)):void 0;if(words===void 0||task===void 0)throw unreadableError(shown(answer));const{failCode,failMessage}=words;return{...task,failCode,failMessage,result:task.result.kind===
"urls"?task.result:words.result}}}}function createBody({model,prompt,parameters}){return{model,input:{prompt,...parameters}}}var network_address=__webpack_require__(15427);const CONNECT_TIMEOUT_MS=1e4,
HEADERS_TIMEOUT_MS=9e4,IDLE_BODY_TIMEOUT_MS=3e4;function openDispatchers(privateHost){const common={connect:{timeout:CONNECT_TIMEOUT_MS},bodyTimeout:IDLE_BODY_TIMEOUT_MS,allowH2:!1},create2=new undici.
J2({...common,headersTimeout:HEADERS_TIMEOUT_MS,pipelining:0}),query=new undici.J2({...common,headersTimeout:IDLE_BODY_TIMEOUT_MS}),toPublic={...common.connect,lookup:(0,network_address.km)(privateHost)},
download=new undici.J2({...common,connect:toPublic,headersTimeout:IDLE_BODY_TIMEOUT_MS});return{create:create2,query,download,close:async()=>{await Promise.all([create2,query,download].map(dispatcher=>dispatcher.
destroy()))}}}function keyMark(apiKey){return(0,external_node_crypto_.createHmac)("sha256",apiKey).update("gpt-image-lock").digest("hex").slice(0,8)}const LONGEST_SLEEP_MS=2**31-1,systemClock={now:()=>Math.
round(performance.timeOrigin+performance.now()),async sleep(ms,signal){try{await(0,promises_.setTimeout)(Math.min(ms,LONGEST_SLEEP_MS),void 0,{signal})}catch{signal.throwIfAborted()}}};class DeadlineError extends Error{name="\
DeadlineError"}function deadline(clock,ms,parent,words){const limit=new AbortController,cleared=new AbortController;return clock.sleep(ms,AbortSignal.any([cleared.signal,parent])).then(()=>limit.abort(
new DeadlineError(words)),()=>{}),{signal:AbortSignal.any([limit.signal,parent]),clear:()=>cleared.abort()}}function grace(clock,ms,parent){const limit=new AbortController,cleared=new AbortController,
start=()=>{clock.sleep(ms,cleared.signal).then(()=>limit.abort(parent.reason),()=>{})};return parent.aborted?start():parent.addEventListener("abort",start,{once:!0,signal:cleared.signal}),{signal:limit.
signal,clear:()=>cleared.abort()}}var external_node_v8_=__webpack_require__(78877),external_node_vm_=__webpack_require__(30714);const COLLECT_EVERY=8e6;function keepMemorySmall(){(0,external_node_v8_.
setFlagsFromString)("--semi-space-growth-factor=1"),(0,external_node_v8_.setFlagsFromString)("--expose-gc");const collect=(0,external_node_vm_.runInNewContext)("gc");let passed=0;return bytes=>{passed+=
bytes,!(passed<COLLECT_EVERY||typeof collect!="function")&&(passed=0,collect())}}class Slots{#limit;#taken=0;#waiting=new Set;constructor(limit){this.#limit=limit}get limit(){return this.#limit}set limit(limit){
this.#limit=limit,this.#admit()}get isCrowded(){return this.#waiting.size>0}async acquire(signal){if(signal.throwIfAborted(),this.#taken<this.#limit&&this.#waiting.size===0){this.#taken+=1;return}const turn=Promise.
withResolvers(),take=()=>turn.resolve(),giveUp=()=>{this.#waiting.delete(take)&&turn.reject(signal.reason)};this.#waiting.add(take),signal.addEventListener("abort",giveUp,{once:!0}),await turn.promise.
finally(()=>signal.removeEventListener("abort",giveUp))}release(){this.#taken-=1,this.#admit()}#admit(){for(const take of this.#waiting){if(this.#taken>=this.#limit)return;this.#waiting.delete(take),this.#taken+=
1,take()}}}const AT_ONCE=8,UNTIL_MS=1e3;class FirstCreates{#clock;#slots=new Slots(AT_ONCE);#passingSince;constructor(clock){this.#clock=clock}begin(signal){return this.#slots.acquire(signal)}end(isAccepted){
const now=this.#clock.now();isAccepted&&(this.#passingSince??=now),this.#passingSince!==void 0&&now-this.#passingSince>=UNTIL_MS&&(this.#slots.limit=Number.POSITIVE_INFINITY),this.#slots.release()}}const QUICK_MS=8e3,
PRIOR={medianMs:45e3,logSd:.35},PRIOR_WEIGHT={median:1,spread:4,quick:20},UNSURE=.5,PRIOR_QUICK=.2,KEPT=1-1/40,LOG_SD={smallest:.1,largest:1};class LatencyEstimate{#weight=0;#sum=0;#squares=0;#ended=0;#quick=0;learn(latencyMs){
if(!(latencyMs>0))return;const log=Math.log(latencyMs);this.#weight=this.#weight*KEPT+1,this.#sum=this.#sum*KEPT+log,this.#squares=this.#squares*KEPT+log*log,this.#ended+=1}learnFailure(latencyMs){this.#ended+=
1,latencyMs<=QUICK_MS&&(this.#quick+=1)}get latency(){const weight=this.#weight,priorMean=Math.log(PRIOR.medianMs),mean=weight===0?priorMean:this.#sum/weight,within2=Math.max(0,this.#squares-weight*mean*
mean),between=PRIOR_WEIGHT.median*weight/(PRIOR_WEIGHT.median+weight)*(mean-priorMean)**2,variance=(PRIOR_WEIGHT.spread*PRIOR.logSd**2+within2+between)/(PRIOR_WEIGHT.spread+weight);return{medianMs:Math.
exp((PRIOR_WEIGHT.median*priorMean+this.#sum)/(PRIOR_WEIGHT.median+weight)),logSd:Math.min(LOG_SD.largest,Math.max(LOG_SD.smallest,Math.sqrt(variance))*(1+UNSURE/(1+weight))),quick:(PRIOR_QUICK+this.#quick)/
(PRIOR_WEIGHT.quick+this.#ended)}}}const SHORTEST_GAP_MS=500,LONGEST_SILENCE_MS=4e4,LONGEST_LATE_GAP_MS=1e4,CELLS=500,LATE_LOG_SDS=3.5,STEEPNESS=2,LEAST_SURVIVAL=1e-8;function pollGaps(latency,priceS){
const stepMs=(latency.medianMs*Math.exp(LATE_LOG_SDS*latency.logSd)+QUICK_MS)/CELLS,gaps=bestGaps(survival(latency,stepMs),{stepMs,priceMs:priceS*1e3});return elapsedMs=>{const cell=Math.floor(elapsedMs/
stepMs),[here,next]=[gaps[cell],gaps[cell+1]];return here===void 0||next===void 0?lateGapMs(elapsedMs):Math.min(LONGEST_SILENCE_MS,here+(next-here)*(elapsedMs/stepMs-cell))}}function lateGapMs(elapsedMs){
return Math.min(LONGEST_LATE_GAP_MS,Math.max(SHORTEST_GAP_MS,elapsedMs/20))}function survival({medianMs,logSd,quick},stepMs){return Float64Array.from({length:CELLS+1},(_,cell)=>{const age=cell*stepMs,
isQuickLeft=Math.max(0,1-age/QUICK_MS),isImageLeft=1/(1+(age/medianMs)**(STEEPNESS/logSd));return Math.max(LEAST_SURVIVAL,quick*isQuickLeft+(1-quick)*isImageLeft)})}function bestGaps(alive,{stepMs,priceMs}){
const ended=integralOfEnded(alive,stepMs),shortest=Math.max(1,Math.round(SHORTEST_GAP_MS/stepMs)),longest=Math.max(shortest,Math.floor(LONGEST_SILENCE_MS/stepMs)),costs=new Float64Array(CELLS+1).fill(
2*priceMs),gaps=Float64Array.from({length:CELLS+1},(_,cell)=>lateGapMs(cell*stepMs));for(let cell=CELLS-shortest;cell>=0;cell-=1){const left=at(alive,cell);let least=Number.POSITIVE_INFINITY;for(let next=cell+
shortest;next<=Math.min(CELLS,cell+longest);next+=1){const gap=(next-cell)*stepMs,delay=at(ended,next)-at(ended,cell)-(1-left)*gap,cost=priceMs+(delay+at(alive,next)*at(costs,next))/left;cost>=least||
(least=cost,gaps[cell]=gap)}costs[cell]=least}return gaps}function integralOfEnded(alive,stepMs){const integral=new Float64Array(CELLS+1);for(let cell=1;cell<=CELLS;cell+=1)integral[cell]=at(integral,
cell-1)+(1-(at(alive,cell)+at(alive,cell-1))/2)*stepMs;return integral}function at(values,cell){return values[cell]??0}const PRICE_S={crowded:.04,calm:.12},LARGEST_JITTER_MS=400;class PollSchedule{#kinds=new Map;#gaps=new Map;learn(resolution,latencyMs){
this.#kind(resolution).learn(latencyMs),this.#forget(resolution)}learnFailure(resolution,latencyMs){this.#kind(resolution).learnFailure(latencyMs),this.#forget(resolution)}nextMs({resolution,elapsedMs,
isCrowded},random){const gaps=this.#gapsFor(resolution,isCrowded?"crowded":"calm"),gap=Math.max(SHORTEST_GAP_MS,gaps(Math.max(0,elapsedMs)));return gap+(2*random()-1)*Math.min(LARGEST_JITTER_MS,gap/10)}#kind(resolution){
const kind=this.#kinds.get(resolution)??new LatencyEstimate;return this.#kinds.set(resolution,kind),kind}#gapsFor(resolution,price){const key=`${price} ${resolution}`,gaps=this.#gaps.get(key)??pollGaps(
this.#kind(resolution).latency,PRICE_S[price]);return this.#gaps.set(key,gaps),gaps}#forget(resolution){for(const price of Object.keys(PRICE_S))this.#gaps.delete(`${price} ${resolution}`)}}function safeBackoffMs(repeat,random){
return(.5+.5*random())*Math.min(30,2**repeat)*1e3}function repeatMs(repeat,random){return jitter(Math.min(30,2**repeat)*1e3,random)}function rateLimitMs(repeat,retryAfterMs2){return Math.max(retryAfterMs2??
0,Math.min(60,5*2**repeat)*1e3)}const LADDER_SECONDS=[1,2,4,8,15];function ladderMs(repeat,random){const seconds=LADDER_SECONDS[Math.min(repeat,LADDER_SECONDS.length-1)]??0;return jitter(seconds*1e3,random)}
function jitter(ms,random){return ms*(.9+.2*random())}const ARRIVAL_MS=100;class Pace{#requests;#windowMs;#taken=[];constructor(requests,windowMs){this.#requests=requests,this.#windowMs=windowMs+ARRIVAL_MS}waitMs(now){
const oldest=this.#taken[0];return this.#taken.length<this.#requests||oldest===void 0?0:Math.max(0,oldest+this.#windowMs-now)}take(now){this.#taken.length>=this.#requests&&this.#taken.shift(),this.#taken.
push(now)}}const SPREAD=.1,NEWS_MS=1e3;class RateGate{#clock;#random;#opensAt=0;#spreadMs=0;#inARow=0;#paces=new Map;constructor(clock,random){this.#clock=clock,this.#random=random}async pass(signal){
signal.throwIfAborted();for(let waitMs=this.#waitMs();waitMs>0;waitMs=this.#waitMs())await this.#clock.sleep(waitMs,signal);for(const pace of this.#paces.values())pace.take(this.#clock.now())}#waitMs(){
const now=this.#clock.now();return now<this.#opensAt?this.#opensAt-now+this.#spreadMs*this.#random():Math.max(0,...[...this.#paces.values()].map(pace=>pace.waitMs(now)))}shut({retryAfterMs:retryAfterMs2,
rateLimit}){const now=this.#clock.now();now>=this.#opensAt&&(this.#inARow+=1);const isExact=rateLimit!==void 0&&retryAfterMs2!==void 0,wait=isExact?retryAfterMs2:rateLimitMs(this.#inARow-1,retryAfterMs2),
{requests,windowMs}=rateLimit??{};requests!==void 0&&windowMs!==void 0&&this.#paces.set(windowMs,new Pace(requests,windowMs));const before=this.#opensAt,opensAt=now+wait;if(!(opensAt<=before))return this.#opensAt=
opensAt,this.#spreadMs=isExact?0:wait*SPREAD,now<before&&opensAt-before<NEWS_MS?void 0:wait}passed(){this.#clock.now()>=this.#opensAt&&(this.#inARow=0)}}const CLEAN_CREATES_PER_SLOT=4;class TaskSlots{#most;#onLimit;#slots;#clean=0;#ended=Promise.
withResolvers();constructor(most,onLimit){this.#most=most,this.#onLimit=onLimit,this.#slots=new Slots(most)}get isCrowded(){return this.#slots.isCrowded}acquire(signal){return this.#slots.acquire(signal)}release(){
this.#slots.release()}end(){this.release(),this.#ended.resolve(),this.#ended=Promise.withResolvers()}taskEnded(){return this.#ended.promise}halve(){this.#clean=0,this.#setLimit(Math.max(1,Math.floor(this.#slots.
limit/2)),"the API says too many tasks are active")}clean(){this.#slots.limit>=this.#most||(this.#clean+=1,this.#clean%CLEAN_CREATES_PER_SLOT===0&&this.#setLimit(this.#slots.limit+1,"the API takes tas\
ks again"))}#setLimit(limit,reason){limit!==this.#slots.limit&&(this.#onLimit(limit,reason),this.#slots.limit=limit)}}class RunStoppedError extends Error{name="RunStoppedError"}const CREATE_GRACE_MS=2e3,
DOWNLOAD_GRACE_MS=3e4;class LoopContext{options;slots;gates;firstCreates;schedule=new PollSchedule;live;creating;createGrace;#noMore=new AbortController;#halt=new AbortController;#timers;constructor(options){
this.options=options;const{clock,random,settings,cancelled,onProgress}=options;this.slots=new TaskSlots(settings.concurrency,(limit,reason)=>onProgress({type:"concurrency",limit,reason})),this.gates={
create:new RateGate(clock,random),query:new RateGate(clock,random)},this.firstCreates=new FirstCreates(clock);const words=`the whole run's \`timeout\` of ${settings.timeoutMs/1e3} s came first`,timeout=deadline(
clock,settings.timeoutMs,AbortSignal.any([cancelled,this.#halt.signal]),words);this.live=timeout.signal,this.creating=AbortSignal.any([this.live,this.#noMore.signal]);const created=grace(clock,CREATE_GRACE_MS,
this.live);this.createGrace=created.signal,this.#timers=[timeout,created]}stopCreating(reason){this.creating.aborted||(this.#noMore.abort(new RunStoppedError(reason)),this.options.onProgress({type:"st\
opped",reason}))}halt(reason){this.live.aborted||(this.stopCreating(reason),this.#halt.abort(new RunStoppedError(reason)))}record(entry){try{this.options.journal.write(entry)}catch(error){this.stopCreating(
`the journal cannot be written (${error instanceof Error?error.message:String(error)})`)}}close(){for(const timer of this.#timers)timer.clear()}}function abortReason(signal){return signal.reason instanceof
Error?signal.reason.message:"stopped"}function isOutOfTime(signal){return signal.reason instanceof DeadlineError}const TOLERANCE_MS=3e3;class GivenTasks{#last;isOlder(createTime,{firstAt,serverOffsetMs}){
if(serverOffsetMs===void 0||createTime>=firstAt+serverOffsetMs-TOLERANCE_MS)return!1;const last=this.#last;if(this.#last={createTime,sentAt:firstAt},last===void 0)return!0;const apart=createTime-last.
createTime-(firstAt-last.sentAt);return Math.abs(apart)>TOLERANCE_MS}}class Quest{#context;#options;#replaces;#given=new GivenTasks;#isOlder=!1;#wasLost=!1;constructor(context,options){this.#context=context,
this.#options=options,this.#replaces=new Set(options.replaces)}requestId(){return this.#context.options.requestIds.of(this.#options.spec,this.#replaces)}replace(taskId){return this.#replaces.has(taskId)?
!1:(this.#replaces.add(taskId),!0)}mayTake({taskId}){const holder=this.#options.holders.get(taskId);return!this.#isRepeatable||holder===void 0||holder===this.#options.spec.id?!0:(this.#leave(taskId,`i\
t is the image of ${holder}`),!1)}judge({taskId,sending},createTime){const{clock,maxAgeMs=Number.POSITIVE_INFINITY,onProgress}=this.#context.options;return this.#isOlder=this.#isRepeatable&&this.#given.
isOlder(createTime,sending),this.#isOlder?clock.now()+(sending.serverOffsetMs??0)-createTime>maxAgeMs?(this.#leave(taskId,"it is older than `max-age`",createTime),"leave"):(onProgress({type:"older",spec:this.#options.
spec,taskId,createTime}),"follow"):"follow"}isWantedAnew({taskId},{over,createTime}){if(!this.#isRepeatable||over===void 0)return!1;const isLost=over==="dead"&&createTime===void 0,isWanted2=this.#isOlder||
isLost&&!this.#wasLost;return this.#wasLost||=isLost,isWanted2&&this.#leave(taskId,"it gives no image",createTime),isWanted2}outcome({sending},{outcome}){const isRepeated=this.#isRepeatable&&sending.isRepeat;
return outcome.status==="generated"?{...outcome,adopted:this.#isOlder,isRepeated}:outcome.status==="failed"||outcome.status==="pending"?{...outcome,isRepeated}:outcome}get#isRepeatable(){return this.#context.
options.requestIds.isRepeatable}#leave(taskId,left,createTime){const{spec}=this.#options,born=createTime===void 0?{}:{createTime};this.#context.options.onProgress({type:"older",spec,taskId,left,...born})}}
var source=__webpack_require__(38377),esm=__webpack_require__(72013);const SIGNATURE_BYTES=8;function hasWholeChunks(png){let offset=SIGNATURE_BYTES;for(;offset+12<=png.length;){const end=offset+12+png.
readUInt32BE(offset);if(end>png.length)return!1;const typeAndData=png.subarray(offset+4,end-4);if((0,external_node_zlib_.crc32)(typeAndData)!==png.readUInt32BE(end-4))return!1;if(typeAndData.toString(
"latin1",0,4)==="IEND")return!0;offset=end}return!1}class NotAnImageError extends Error{name="NotAnImageError";errorPage;constructor(message,errorPage){super(message),this.errorPage=errorPage}}const HEAD_BYTES=512*
1024,TAIL_BYTES=16;async function identifyImage(path){const file2=await(0,external_node_fs_promises_.open)(path);try{return await identifyEnds(await endsOfFile(file2))}finally{await file2.close()}}async function identifyBytes(bytes){
const kind=await orNone(identifyEnds({head:bytes,tail:bytes.subarray(-TAIL_BYTES),size:bytes.length}));return kind?.format==="png"&&!hasWholeChunks(bytes)?void 0:kind}async function orNone(kind){try{return await kind}catch(error){
if(error instanceof NotAnImageError)return;throw error}}async function identifyEnds({head,tail,size}){const type=await(0,source.BI)(head),known=image_format.l0.find(({mime})=>mime===type?.mime);if(known===
void 0){const text=/^[\s\x20-\x7e\u{a0}-\u{ffff}]*$/u.test(head.subarray(0,200).toString("utf8"));throw new NotAnImageError(`not an image (${type?.mime??(text?"text":"unknown bytes")})`,text)}const format=known.
name;if(!endsWhole(format,{head,tail,size}))throw new NotAnImageError(`a ${format} file that is cut short`,!1);return{format,extension:known.extensions[0],...dimensions(head,format)}}async function endsOfFile(file2){
const{size}=await file2.stat(),head=Buffer.alloc(Math.min(size,HEAD_BYTES));await file2.read(head,0,head.length,0);const tail=Buffer.alloc(Math.min(size,TAIL_BYTES));return await file2.read(tail,0,tail.
length,size-tail.length),{head,tail,size}}function endsWhole(format,{head,tail,size}){switch(format){case"png":return tail.subarray(-8,-4).toString("latin1")==="IEND";case"jpeg":return tail.includes(Buffer.
from([255,217]));case"webp":return size>=head.readUInt32LE(4)+8;case"gif":return tail.at(-1)===59;case"bmp":return size>=head.readUInt32LE(2);default:return!0}}function dimensions(head,format){try{const{
width,height}=(0,esm.R9)(head);return{width,height}}catch(cause){throw new NotAnImageError(`a ${format} file whose size cannot be read (${String(cause)})`,!1)}}class DownloadStatusError extends Error{name="\
DownloadStatusError";status;constructor(status){super(`the image host answered ${status}`),this.status=status}}class ForbiddenUrlError extends Error{name="ForbiddenUrlError"}class TooLargeError extends Error{name="\
TooLargeError"}const MOST_REDIRECTS=5,LARGEST_IMAGE_BYTES=1e8;async function downloadImage(download){const{workspace,stem,onWritten}=download,{body:body2,length}=await fetchBody(download);try{return checkSize(
length),await withPart(await(0,safe_path.i7)(workspace,stem),async part=>{const{sha256:sha2562,bytes}=await save(body2,part,onWritten),{format,extension,width,height}=await identifyImage(part),file2=`${stem}\
.${extension}`;return{file:{path:file2,sha256:sha2562,bytes,width,height,format},keep:()=>(0,external_node_fs_promises_.rename)(part,external_node_path_.join(workspace,file2)),drop:()=>(0,external_node_fs_promises_.
rm)(part,{force:!0})}})}catch(error){throw body2.destroy(),error}}async function fetchBody(download){const{dispatcher,privateHost,signal}=download;let{url}=download;for(let redirects=0;redirects<=MOST_REDIRECTS;redirects+=
1){const target=new URL(url),problem2=(0,network_address.FV)(target,privateHost);if(problem2!==void 0)throw new ForbiddenUrlError(`the image's URL is not followed: ${problem2}`);const headers={accept:"\
image/*","user-agent":"gpt-image-action"},{statusCode,headers:answer,body:body2}=await(0,undici.Em)(target,{dispatcher,signal,headers});if(body2.on("error",()=>{}),statusCode===200)return{body:body2,length:Number(
answer["content-length"]??0)};body2.destroy();const location=answer.location;if(statusCode<300||statusCode>=400||typeof location!="string")throw new DownloadStatusError(statusCode);if(!URL.canParse(location,
target.href))throw new ForbiddenUrlError("the image host redirects to no URL");url=new URL(location,target).href}throw new ForbiddenUrlError(`the image's URL redirects more than ${MOST_REDIRECTS} time\
s`)}function checkSize(bytes){if(bytes>LARGEST_IMAGE_BYTES)throw new TooLargeError(`it is larger than ${LARGEST_IMAGE_BYTES/1e6} MB`)}async function save(body2,part,onWritten){const hash=(0,external_node_crypto_.
createHash)("sha256");let bytes=0;const file2=await(0,external_node_fs_promises_.open)(part,"wx");try{for await(const chunk of body2)hash.update(chunk),bytes+=chunk.length,checkSize(bytes),await file2.
writeFile(chunk),onWritten?.(chunk.length);await file2.sync()}finally{await file2.close()}return{sha256:hash.digest("hex"),bytes}}const MOST_URLS=16,YOUNG_MS=36e5,ADVICE="The task was paid for: its id\
 and addresses are below and in `results`.";async function fetchImages(run2,{task,urls,until,queue}){const{clock,onProgress,cancelled}=run2.options;urls.length>MOST_URLS&&onProgress({type:"left-out",spec:task.
spec,urls:urls.length,most:MOST_URLS});const trying=deadline(clock,Math.max(0,until-clock.now()),run2.live,"its `image-timeout` came first"),fetching=grace(clock,DOWNLOAD_GRACE_MS,trying.signal),signal=AbortSignal.
any([cancelled,fetching.signal]),followed=urls.slice(0,MOST_URLS),fetch2={run:run2,task,queue,urls:followed,signal,trying:trying.signal,isFresh:!1},stems=(0,image_conversion.gz)(task.spec,followed.length,
run2.options.reservedStems),there=task.spec.convert===void 0?task.present??[]:[],present=new Map(there.map(file2=>[(0,image_format.HL)(file2.path),file2])),images=[],files=[];try{for(const[index,stem]of stems.
entries()){const kept=present.get(stem);if(kept!==void 0){files.push(kept);continue}const image=await fetchOne(fetch2,index,stem);images.push(image),files.push(image.file)}task.spec.convert===void 0&&
announce(run2,task,{files:(0,image_candidate.c9)(task.spec)?[]:files});for(const image of images)await image.keep();return{kind:"saved",urls:fetch2.urls,files}}catch(error){return await Promise.allSettled(
images.map(image=>image.drop())),failed(fetch2,error)}finally{trying.clear(),fetching.clear()}}function announce(run2,{spec,taskId,createdAt},image){const originals=(image.derived?.source??[]).flatMap(
({path})=>path??[]);run2.record({type:"saved",files:[...image.files.map(({path})=>path),...originals]}),run2.options.onSaving?.({spec,taskId,createdAt,...image})}async function fetchOne(fetch2,index,stem){
const{downloads:dispatcher,privateHost,onWritten}=fetch2.run.options,workspace=folderFor(fetch2.task.spec,fetch2.run),{signal}=fetch2;for(let attempt2=1;;attempt2+=1){const url=fetch2.urls[index]??"";
try{const image=await fetch2.queue.add(()=>downloadImage({url,workspace,stem,dispatcher,privateHost,signal,onWritten}));return fetch2.isFresh=!1,image}catch(error){if(signal.aborted)throw signal.reason;
await prepareNextTry(fetch2,error,attempt2)}}}function folderFor(spec,{options:{workspace,finishing,spares}}){return(0,image_candidate.c9)(spec)?spares:spec.convert===void 0?workspace:finishing.originals}
async function prepareNextTry(fetch2,error,attempt2){const{run:run2,task,trying}=fetch2,{clock,onProgress,random}=run2.options,rule=ruleOf(error,clock.now()-task.createdAt<YOUNG_MS);if(rule==="fail"||
rule==="refresh"&&fetch2.isFresh)throw error;try{fetch2.isFresh=rule==="refresh"&&await refresh(fetch2);const waitMs=fetch2.isFresh?0:safeBackoffMs(attempt2-1,random);trying.throwIfAborted(),onProgress(
{type:"retry",spec:task.spec,step:"download",reason:wordsOf(error),attempt:attempt2,waitMs}),await clock.sleep(waitMs,trying)}catch{throw error}}async function refresh(fetch2){const{run:run2,task,trying}=fetch2;
await run2.gates.query.pass(trying);const answer=await run2.options.api.query(task.taskId,trying).catch(()=>{}),urls=answer?.state==="success"&&answer.result.kind==="urls"?answer.result.urls:[];return urls.
length<fetch2.urls.length?!1:(fetch2.urls=urls.slice(0,fetch2.urls.length),!0)}function ruleOf(error,isYoung){return isNotFollowed(error)||error instanceof safe_path.v$||isDiskError(error)?"fail":isRefusal(
error)&&!(error.status===404&&isYoung)?"refresh":"again"}function isNotFollowed(error){return[ForbiddenUrlError,network_address.gD,TooLargeError].some(kind=>error instanceof kind)}function isRefusal(error){
return error instanceof DownloadStatusError&&error.status<500&&![408,425,429].includes(error.status)}function failed({task,urls,signal},error){if(signal.aborted)return{kind:"interrupted"};const failure={
kind:"download",message:`task ${task.taskId} gave the image, but it could not be saved: ${wordsOf(error)}`,charged:"yes",advice:ADVICE};return{kind:"failed",urls,failure,gone:isRefusal(error)}}function wordsOf(error){
return error instanceof Error?error.message:String(error)}const DISK=["ENOSPC","EDQUOT","EACCES","EPERM","EROFS","ENOTDIR","EISDIR","ENAMETOOLONG","EEXIST"];function isDiskError(error){return typeof error==
"object"&&error!==null&&"code"in error&&DISK.some(code=>code===error.code)}async function rederive(image,ground,options){return await fromKept(image,ground,options.context)??await fromTask(image,ground,
options)}async function fromKept(image,{originals,instead},context){if(originals.length===0)return;const{spec,taskId}=image,{finishing,reservedStems}=context.options,stems=(0,image_conversion.gz)(spec,
originals.length,reservedStems),delivered=[];for(const[index,kept]of originals.entries()){const target=`${stems[index]}${kept.path.slice((0,image_format.HL)(kept.path).length)}`;if(!await finishing.collect(
kept,target))return;const{role:_role,source:_source,...file2}=kept;delivered.push({...file2,path:target})}const finished2=await finishing.finish(spec,delivered,{leave:new Set(image.restore?.present.map(
({path})=>path)),announce:files2=>announce(context,image,files2)});if(finished2.kind==="interrupted"||finished2.derived===void 0&&spec.convert!==void 0&&instead!==void 0)return instead;const{kind:_kind,
...files}=finished2;return{status:"converted",spec,taskId,...files}}async function fromTask({spec,taskId},{instead},{context,askTask}){const outcome=await askTask();if(outcome.status==="generated"&&outcome.
taskId===taskId){const{files,derived,contentCredentials}=outcome;return{status:"converted",spec,taskId,files,...derived!==void 0&&{derived},...contentCredentials!==void 0&&{contentCredentials}}}return instead===
void 0||outcome.status==="generated"?outcome:(context.options.onProgress({type:"not-derived",spec,taskId}),instead)}async function finishImage(context,task,files){const{finishing,workspace,spares}=context.
options;if((0,image_candidate.c9)(task.spec))return{kind:"files",files:[],spares:files,contentCredentials:haveCredentials(spares,files)};const leave=new Set(task.present?.map(file2=>file2.path));if(task.
spec.convert!==void 0)return await finishing.finish(task.spec,files,{leave,announce:image=>announce(context,task,image)});const arrived=files.filter(file2=>!leave.has(file2.path));return{kind:"files",
files,contentCredentials:haveCredentials(workspace,arrived)}}function haveCredentials(folder,files){return files.some(file2=>readEmbedded(external_node_path_.join(folder,file2.path),file2.format).contentCredentials)}
const SENT_AGAIN="sent again under the same request id",TASK_WAIT_MS=15e3;async function createTask(context,{spec,requestId,open}){const isRepeat=open!==void 0,attempt2={context,spec,requestId,faults:new Map,
firstAt:open?.at,isRepeat,unanswered:0};try{for(;;){await context.slots.acquire(context.creating);const sent=await sendInTurn(attempt2).catch(error=>{throw context.slots.release(),error});if(sent.kind===
"created")return sent;context.slots.release();const end=await waitToSendAgain(attempt2,sent.error);if(end!=="again")return{kind:"failed",requestId,failure:end}}}catch(error){if(!context.creating.aborted)
throw error;const reason=abortReason(context.creating);return attempt2.isRepeat?{kind:"failed",requestId,failure:unknownFate(attempt2,"unanswered",reason)}:{kind:"stopped",reason}}}async function sendInTurn(attempt2){
const{firstCreates,creating}=attempt2.context;await firstCreates.begin(creating);let isAccepted=!1;try{const sent=await sendOnce(attempt2);return isAccepted=sent.kind==="created",sent}finally{firstCreates.
end(isAccepted)}}async function sendOnce(attempt2){const{context,spec,requestId,isRepeat}=attempt2,{api,clock}=context.options;await context.gates.create.pass(context.creating);const createdAt=clock.now(),
firstAt=Math.min(attempt2.firstAt??createdAt,createdAt);attempt2.firstAt=firstAt;const request={id:spec.id,fingerprint:spec.fingerprint,requestId,at:createdAt};context.record({type:"creating",...request,
...isRepeat&&{again:!0}}),context.creating.throwIfAborted();try{const{taskId,serverTime}=await api.create(spec,requestId,context.createGrace);context.record({type:"created",...request,taskId,key:context.
options.key}),context.gates.create.passed(),context.slots.clean();const offset=serverTime===void 0?{}:{serverOffsetMs:serverTime-clock.now()};return{kind:"created",taskId,requestId,createdAt,sending:{
firstAt,isRepeat,...offset}}}catch(error){if(!(error instanceof ImageApiError))throw error;return chargedOnCreate(error.kind)==="no"&&context.record({type:"refused",id:spec.id,requestId}),{kind:"fault",
error}}}async function waitToSendAgain(attempt2,error){const{context,faults,isRepeat}=attempt2,{onCreate:rule,advice}=policyOf(error.kind),before=faults.get(error.kind)??0;faults.set(error.kind,before+
1);const refused2=isRepeat?unknownFate(attempt2,error.kind,error.message):{...reportOf(error.kind),message:error.message,charged:"no",advice},isPatient=isRepeat&&context.options.requestIds.isRepeatable;
switch(rule.next){case"again":return before>=rule.times&&!isPatient?refused2:(await pause(attempt2,error,safeBackoffMs(before,context.options.random)),"again");case"wait-for-gate":return before>=rule.
times&&!isPatient?refused2:(shutGate(context,"create",error),"again");case"wait-for-task":return context.slots.halve(),await waitForTask(attempt2,error),"again";case"fail":return refused2;case"stop":return context.
stopCreating(error.message),refused2;case"ambiguous":return waitToRepeat(attempt2,error)}}function shutGate(context,endpoint,error){const waitMs=context.gates[endpoint].shut(error);waitMs!==void 0&&context.
options.onProgress({type:"rate-limited",reason:error.message,waitMs})}async function waitToRepeat(attempt2,error){const{context,isRepeat,unanswered}=attempt2,{requestIds,settings,random}=context.options;
return requestIds.isRepeatable||settings.retryAmbiguous&&!isRepeat?(attempt2.isRepeat=!0,attempt2.unanswered+=1,await pause(attempt2,error,repeatMs(unanswered,random)),"again"):unknownFate(attempt2,error.
kind,error.message)}function unknownFate({context,isRepeat,requestId},kind,reason){const isSame2=context.options.requestIds.isRepeatable,which=isRepeat?"one of its requests":"it",words=`${isRepeat&&isSame2?
`${SENT_AGAIN}, but `:""}nobody knows whether ${which} was accepted: a task may exist and be charged; X-Request-ID ${requestId}`,advice=isSame2?ASK_UNDER_SAME_ID:LOOK_UP;return{...reportOf(kind),message:`${reason}\
; ${words}`,charged:"unknown",advice}}async function pause({context,spec,faults,isRepeat},error,backoffMs){const{clock,onProgress,requestIds}=context.options,attempt2=faults.get(error.kind)??1,waitMs=Math.
max(error.retryAfterMs??0,backoffMs),sameRequest=isRepeat&&requestIds.isRepeatable;onProgress({type:"retry",spec,step:"create",reason:error.message,attempt:attempt2,waitMs,sameRequest}),await clock.sleep(
waitMs,context.creating)}async function waitForTask({context,spec,faults},error){const{clock,onProgress}=context.options,waitMs=Math.max(error.retryAfterMs??0,TASK_WAIT_MS),attempt2=faults.get(error.kind)??
1;onProgress({type:"retry",spec,step:"create",reason:error.message,attempt:attempt2,waitMs});const freed=new AbortController,sleep=clock.sleep(waitMs,AbortSignal.any([freed.signal,context.creating])).
catch(()=>{});await Promise.race([sleep,context.slots.taskEnded()]),freed.abort(),context.creating.throwIfAborted()}function taskFailure({failCode,failMessage}){const code=failCode===""?"":` (${failCode}\
)`,said=failMessage||"no reason given";return speaksOfContent(failMessage)?taskEndFailure("moderated",`the prompt was refused for its content${code}: ${said}`):taskEndFailure("task-failed",`the task f\
ailed${code}: ${said}`)}function taskEndFailure(end,message){const{kind,charged,advice}=TASK_END_POLICY[end];return{kind,message,charged,advice,...end==="moderated"&&{isModerated:!0}}}const follow_task_YOUNG_MS=6e4,
MALFORMED_WAITS_MS=[1e3,3e3,6e3],LAST_POLL_MS=5e3,UNANSWERED_ADVICE="If this goes on, give the id of the task to the support of the API.",KNOWN_STATES=["waiting","queuing","pending","processing","gene\
rating"];function followTask(context,task){return new Follower(context,task).follow()}class Follower{#context;#task;#lastState="waiting";#isAgeKnown=!1;#malformed=0;#faultsInARow=0;#sameInARow=0;#lastFault;#waitMs;constructor(context,task){
this.#context=context,this.#task=task,task.mayBeOld&&(this.#waitMs=0)}async follow(){const{clock,settings}=this.#context.options,words=`its \`image-timeout\` of ${settings.imageTimeoutMs/1e3} s came f\
irst`,limit=deadline(clock,settings.imageTimeoutMs,this.#context.live,words);try{for(;;){const end=await this.#step(limit.signal);if(end!==void 0)return end}}catch(error){if(!limit.signal.aborted)throw error;
return isOutOfTime(limit.signal)?await this.#lastPoll():this.#pending()}finally{limit.clear()}}async#step(signal){const{clock}=this.#context.options;await clock.sleep(this.#waitMs??this.#scheduledMs(),
signal),this.#waitMs=void 0,await this.#context.gates.query.pass(signal);try{const task=await this.#query(signal);return this.#faultsInARow=0,this.#lastFault=void 0,this.#read(task)}catch(error){if(signal.
throwIfAborted(),!(error instanceof ImageApiError))throw error;return this.#waitToAskAgain(error)}}get#resolution(){return this.#task.spec.parameters.resolution??""}#scheduledMs(){const{clock,random,settings}=this.#context.
options;if(settings.pollInterval!=="auto")return settings.pollInterval;const elapsedMs=Math.max(0,clock.now()-this.#task.createdAt);return this.#context.schedule.nextMs({resolution:this.#resolution,elapsedMs,
isCrowded:this.#context.slots.isCrowded},random)}async#query(signal){const task=await this.#context.options.api.query(this.#task.taskId,signal);return this.#context.gates.query.passed(),task}#read(task){
if(this.#isToLeave(task))return{kind:"left"};const costTime=task.costTimeMs===void 0?{}:{costTimeMs:task.costTimeMs};switch(task.state){case"success":return task.result.kind==="urls"?{kind:"succeeded",
urls:this.#learn(task,task.result.urls),...costTime}:this.#readMalformed(task.result.text,costTime);case"fail":return this.#learnFailure(),{kind:"failed",failure:taskFailure(task),...costTime};default:
this.#reportState(task.state);return}}#isToLeave({createTime}){return createTime===void 0||this.#isAgeKnown?!1:(this.#isAgeKnown=!0,this.#task.onCreateTime?.(createTime)==="leave")}#learn(task,urls){return task.
completeTime!==void 0&&task.createTime!==void 0&&this.#context.schedule.learn(this.#resolution,task.completeTime-task.createTime),urls}#learnFailure(){const{clock}=this.#context.options;this.#task.mayBeOld||
this.#context.schedule.learnFailure(this.#resolution,clock.now()-this.#task.createdAt)}#readMalformed(text,costTime){const waitMs=MALFORMED_WAITS_MS[this.#malformed];if(this.#malformed+=1,this.#lastState=
"success",waitMs!==void 0){this.#reportRetry("the task succeeded, but names no image yet",this.#malformed,waitMs);return}const message=`task ${this.#task.taskId} succeeded, but its \`resultJson\` names \
no image: ${text.slice(0,500)}`;return{kind:"failed",failure:taskEndFailure("malformed-result",message),...costTime}}#reportState(state){if(state!==this.#lastState){const{spec,taskId}=this.#task;this.#context.
options.onProgress({type:"state",spec,taskId,state,known:KNOWN_STATES.includes(state)})}this.#lastState=state}#waitToAskAgain(error){const{clock,random}=this.#context.options,{onPoll:rule}=policyOf(error.
kind);if(this.#faultsInARow+=1,error.kind==="not-found"&&clock.now()-this.#task.createdAt<follow_task_YOUNG_MS?this.#sameInARow=0:this.#sameInARow=this.#lastFault===error.kind?this.#sameInARow+1:1,this.#lastFault=
error.kind,rule.repeats!=="any"&&this.#sameInARow>rule.repeats)return this.#giveUp(rule.next,error);error.kind==="rate-limited"&&shutGate(this.#context,"query",error);const waitMs=Math.max(error.retryAfterMs??
0,ladderMs(this.#faultsInARow-1,random));this.#reportRetry(error.message,this.#faultsInARow,waitMs)}#giveUp(next,error){if(next==="halt")return this.#context.halt(`${error.message}; tasks that still r\
un stay pending`),this.#pending();if(next==="lost"&&this.#task.key!==this.#context.options.key)return{kind:"pending",lastState:"unknown to this key",isForeign:!0};const message=`task ${this.#task.taskId}\
: ${error.message}`,unanswered={...reportOf(error.kind),message,charged:"unknown",advice:UNANSWERED_ADVICE};return{kind:"failed",failure:next==="lost"?taskEndFailure("lost",message):unanswered}}#reportRetry(reason,attempt2,waitMs){
this.#waitMs=waitMs,this.#context.options.onProgress({type:"retry",spec:this.#task.spec,step:"poll",reason,attempt:attempt2,waitMs})}async#lastPoll(){const{clock,cancelled}=this.#context.options,limit=deadline(
clock,LAST_POLL_MS,cancelled,"the last poll took too long");try{return this.#read(await this.#query(limit.signal))??this.#pending()}catch{return this.#pending()}finally{limit.clear()}}#pending(){return{
kind:"pending",lastState:this.#lastState}}}async function seeThrough(context,options){const{clock,settings}=context.options,{task}=options,{spec,taskId,requestId,key}=task,startedAt=task.adopted?clock.
now():task.createdAt;let born={};const end=await followTask(context,{...task,onCreateTime:createTime=>(born={createTime},task.onCreateTime?.(createTime)??"follow")}).finally(()=>context.slots.end());if(end.
kind==="left")return;const{over,...outcome}=await conclude(context,end,{...options,task:{...task,createdAt:born.createTime??task.createdAt},until:startedAt+settings.imageTimeoutMs}),timing={startedAt,
finishedAt:clock.now()};return outcome.status==="generated"&&context.record({type:"done",id:spec.id,taskId}),outcome.status==="failed"&&!outcome.retrievable&&context.record({type:"dead",id:spec.id,taskId}),
{outcome:{...outcome,spec,taskId,requestId,key,timing,...born},...born,...over&&{over}}}async function conclude(context,end,conclusion){const{task,downloads,until}=conclusion,costTime="costTimeMs"in end?
{costTimeMs:end.costTimeMs}:{};switch(end.kind){case"pending":return{status:"pending",lastState:end.lastState,isForeign:end.isForeign??!1,over:void 0};case"failed":return{...see_through_failed(conclusion,
end.failure,!0),urls:[],...costTime};case"succeeded":{const fetched=await fetchImages(context,{task,urls:end.urls,until,queue:downloads});switch(fetched.kind){case"saved":{const finished2=await finishImage(
context,task,fetched.files);if(finished2.kind==="interrupted")return{status:"pending",lastState:"success",over:void 0};const{kind:_kind,...image}=finished2,{urls}=fetched;return{status:"generated",urls,
...image,adopted:task.adopted,over:void 0,...costTime}}case"interrupted":return{status:"pending",lastState:"success",over:void 0};case"failed":{const{failure,urls,gone}=fetched;return{...see_through_failed(
conclusion,failure,gone),urls,...costTime}}}}}}function see_through_failed({task,mode},error,isFinal){const over=DEAD.includes(error.kind)?"dead":isFinal&&GONE.includes(error.kind)?"gone":void 0,isLastChance=task.
adopted&&mode==="generate";return{status:"failed",error,retrievable:over!=="dead"&&!(isLastChance&&isFinal),over}}const DEAD=["task-failed","lost"],GONE=["malformed-result","download"];class ImageGenerator{#context;#downloads;#work;#holders;constructor(context,downloads,work){
this.#context=context,this.#downloads=downloads,this.#work=work,this.#holders=new Map(context.options.holders)}async generate({spec,replaces=[]}){const{clock,onProgress}=this.#context.options,open=this.#openRequest(
spec);if(open!==void 0&&!this.#mayRepeat(open))return this.#leaveOpen(spec,open);open!==void 0&&onProgress({type:"repeated",spec,requestId:open.requestId});const startedAt=clock.now(),quest=new Quest(
this.#context,{spec,replaces,holders:this.#holders});for(let repeat=open;;repeat=void 0){const requestId=repeat?.requestId??quest.requestId(),creation=await createTask(this.#context,{spec,requestId,open:repeat});
if(creation.kind!=="created")return this.#notCreated(spec,creation,startedAt);const outcome=await this.#follow(quest,spec,creation);if(outcome!==void 0)return outcome;if(!quest.replace(creation.taskId))
return this.#notReplaced(spec,creation,startedAt)}}async adopt(image){return image.instead!==void 0?await this.#adoptOr(image,image.instead):image.rederive===void 0?await this.#adoptTask(image):await rederive(
image,image.rederive,{context:this.#context,askTask:()=>this.#adoptTask(image)})}async#adoptOr(image,instead){const outcome=await this.#adoptTask(image);if(outcome.status==="generated")return outcome;
const{spec,taskId}=image;return instead.oldPick!==void 0&&this.#context.options.onProgress({type:"not-picked",spec,taskId}),instead}async#adoptTask(image){const{spec,restore,replaces=[]}=image,context=this.#context,
{taskId,requestId,createdAt,key=context.options.key}=image,{clock,onProgress,requestIds}=context.options;this.#holders.set(taskId,spec.id);try{await context.slots.acquire(context.live)}catch{const timing={
startedAt:clock.now(),finishedAt:clock.now()};return{status:"pending",spec,taskId,requestId,key,lastState:abortReason(context.live),timing}}const{id:id2,fingerprint:fingerprint2}=spec;context.record({
type:"created",id:id2,fingerprint:fingerprint2,requestId,taskId,at:createdAt,key}),onProgress({type:"adopted",spec,taskId});const seen=await this.#see({spec,taskId,requestId,createdAt,key,adopted:!0,mayBeOld:!0,
...restore}),isGone=seen?.over==="gone"&&(restore!==void 0||requestIds.isRepeatable),isOver=seen?.over==="dead"||isGone,isThere2=(image.instead??image.rederive?.instead)!==void 0,mayGenerate=this.#mayGenerateAgain&&
!isThere2;return seen!==void 0&&!(isOver&&mayGenerate)?seen.outcome:this.generate({spec,reason:"missing",changed:[],replaces:[...replaces,taskId]})}async#follow(quest,spec,given){const context=this.#context,
{taskId,requestId,createdAt,sending}=given;if(!quest.mayTake(given)){context.slots.end();return}this.#holders.set(taskId,spec.id),context.options.onProgress({type:"created",spec,taskId,requestId});const onCreateTime=createTime=>quest.
judge(given,createTime),{key}=context.options,origin={adopted:!1,mayBeOld:sending.isRepeat,onCreateTime},seen=await this.#see({spec,taskId,requestId,createdAt,key,...origin});if(seen!==void 0)return this.#mayGenerateAgain&&
quest.isWantedAnew(given,seen)?void 0:quest.outcome(given,seen)}#see(task){return seeThrough(this.#context,{task,downloads:this.#downloads,mode:this.#work.mode})}get#mayGenerateAgain(){return this.#work.
mode==="generate"&&!this.#context.creating.aborted}#openRequest({id:id2,fingerprint:fingerprint2}){const sent=this.#work.open.get(id2);return sent?.fingerprint===fingerprint2?sent:void 0}#mayRepeat({again}){
const{requestIds,settings}=this.#context.options;return this.#work.mode==="generate"&&(requestIds.isRepeatable||settings.retryAmbiguous&&!again)}#notCreated(spec,creation,startedAt){return creation.kind===
"stopped"?{status:"skipped",spec,reason:creation.reason,wanted:!0}:this.#failed(spec,creation.failure,{requestId:creation.requestId,startedAt})}#notReplaced(spec,{taskId,requestId},startedAt){const message=`\
the API gave task ${taskId} again, though another was asked for in its place`;return this.#failed(spec,{kind:"not-replaced",message,charged:"no",advice:"Run once more with `idempotency: false`: then e\
very request is a new one."},{taskId,requestId,startedAt})}#leaveOpen(spec,{requestId}){const isSame2=this.#context.options.requestIds.isRepeatable,message=`an earlier attempt sent this request and wa\
s stopped before the answer came: a task may exist and be charged; X-Request-ID ${requestId}${isSame2?". The next attempt sends it again under the same request id":". Start a new run, or set `retry-am\
biguous`, to generate it all the same"}`,advice=isSame2?ASK_UNDER_SAME_ID:LOOK_UP,startedAt=this.#context.options.clock.now();return this.#failed(spec,{kind:"unanswered",message,charged:"unknown",advice},
{requestId,startedAt})}#failed(spec,error,{startedAt,...task}){const timing={startedAt,finishedAt:this.#context.options.clock.now()};return{status:"failed",spec,...task,urls:[],error,retrievable:!1,timing}}}
const LOCK_NAME="gpt-image.lock.json";function lockPath(outputDir){return external_node_path_.posix.join(outputDir,LOCK_NAME)}function freshIds(newRequestId){return{isRepeatable:!1,needsJournal:!0,of:newRequestId}}
function derivedIds(scope,needsJournal=!1){return{isRepeatable:!0,needsJournal,of:(spec,replaces)=>uuid8(JSON.stringify([scope,(0,image_candidate.ZK)(spec),spec.fingerprint,[...new Set(replaces)].sort()]))}}
function uuid8(text){const bytes=(0,external_node_crypto_.createHash)("sha256").update(text).digest().subarray(0,16);return bytes.writeUInt8(bytes.readUInt8(6)&15|128,6),bytes.writeUInt8(bytes.readUInt8(
8)&63|128,8),bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/,"$1-$2-$3-$4-")}function requestScope(settings,isLockKept){const{github,outputDir,plan}=settings,{serverUrl,repository,repositoryId,
runId,jobName,isAct}=github;if(isAct||(repositoryId||repository)==="")return;const place=[serverUrl,repositoryId||repository,lockPath(outputDir)];if(isLockKept&&plan.regenerate!=="all")return place;if(runId!==
"")return isLockKept?[...place,runId]:[...place,runId,(0,step_key.Ug)(settings),jobName]}function outcomeWithout(cut,outcome){switch(outcome.status){case"generated":return{...outcome,urls:outcome.urls.
map(cut)};case"failed":{const error={...outcome.error,message:cut(outcome.error.message)};return{...outcome,urls:outcome.urls.map(cut),error}}case"pending":return{...outcome,lastState:cut(outcome.lastState)};case"\
skipped":return{...outcome,reason:cut(outcome.reason)};case"converted":case"unchanged":return outcome}}function progressWithout(cut,progress){switch(progress.type){case"finished":return{...progress,outcome:outcomeWithout(
cut,progress.outcome)};case"state":return{...progress,state:cut(progress.state)};case"older":return progress.left===void 0?progress:{...progress,left:cut(progress.left)};case"retry":case"rate-limited":case"\
concurrency":case"stopped":return{...progress,reason:cut(progress.reason)};case"created":case"adopted":case"repeated":case"left-out":case"not-derived":case"not-picked":return progress}}function workOf({
generate:generate2,adopt},{open},mode){const isOpen=({id:id2,fingerprint:fingerprint2})=>open.get(id2)?.fingerprint===fingerprint2;return{generate:mode==="generate"?generate2:generate2.filter(({spec})=>isOpen(
spec)),adopt,open,mode}}function requestIdsOf(settings,{isLockKept,journal,earlier}){if(!settings.api.idempotency)return freshIds(external_node_crypto_.randomUUID);const scope=requestScope(settings,isLockKept);
return scope===void 0?derivedIds([journal.scope(earlier,external_node_crypto_.randomUUID)],!0):derivedIds(scope)}function noCreates({unreadable},{needsJournal}){if(!(unreadable===void 0||!needsJournal))
return`${unreadable}; what it paid for could be paid for again. Start a new run for what is missing`}async function generate(work,options){if(work.generate.length===0&&work.adopt.length===0)return new Map;
const{onExchange,api:settings,onProgress,...shared}=options,cut=(0,secret.N)(settings.key),privateHost=new URL(settings.baseUrl).hostname,dispatchers=openDispatchers(privateHost),api=createImageApi({...settings,
dispatchers,now:systemClock.now,newRequestId:external_node_crypto_.randomUUID,onExchange});try{const outcomes=await runLoop(work,{...shared,onProgress:progress=>onProgress(progressWithout(cut,progress)),
api,key:keyMark(settings.key),downloads:dispatchers.download,clock:systemClock,random:Math.random,onWritten:keepMemorySmall(),privateHost});return new Map([...outcomes].map(([id2,outcome])=>[id2,outcomeWithout(
cut,outcome)]))}finally{await dispatchers.close()}}async function runLoop(work,options){const context=new LoopContext(options),downloads=new dist.Ay({concurrency:options.settings.concurrency}),generator=new ImageGenerator(
context,downloads,work),outcomes=new Map,settle=async(spec,story)=>{const outcome=await story.catch(error=>unexpected(spec,options,error));outcomes.set(spec.id,outcome),options.onProgress({type:"finis\
hed",outcome})};try{options.noCreates!==void 0&&context.stopCreating(options.noCreates),await Promise.all([...work.adopt.map(image=>settle(image.spec,generator.adopt(image))),...work.generate.map(image=>settle(
image.spec,generator.generate(image)))])}finally{context.close()}return outcomes}function unexpected(spec,{clock},error){const failure={kind:"internal",message:`an error of the action itself: ${error instanceof
Error?error.stack??error.message:String(error)}`,charged:"unknown",advice:LOOK_UP},timing={startedAt:clock.now(),finishedAt:clock.now()};return{status:"failed",spec,urls:[],error:failure,retrievable:!1,
timing}}var schemas=__webpack_require__(92857);const ENTRY=schemas.gMt("type",[schemas.Ikc({type:schemas.euz("scope"),scope:schemas.YjP()}),schemas.Ikc({type:schemas.euz("creating"),id:schemas.YjP(),fingerprint:schemas.
YjP(),requestId:schemas.YjP(),at:schemas.aig(),again:schemas.zMY().optional()}),schemas.Ikc({type:schemas.euz("created"),id:schemas.YjP(),fingerprint:schemas.YjP(),requestId:schemas.YjP(),taskId:schemas.
YjP(),at:schemas.aig(),key:schemas.YjP().optional()}),schemas.Ikc({type:schemas.euz("refused"),id:schemas.YjP(),requestId:schemas.YjP()}),schemas.Ikc({type:schemas.euz("dead"),id:schemas.YjP(),taskId:schemas.
YjP()}),schemas.Ikc({type:schemas.euz("saved"),files:schemas.YOg(schemas.YjP())}),schemas.Ikc({type:schemas.euz("done"),id:schemas.YjP(),taskId:schemas.YjP()}),schemas.Ikc({type:schemas.euz("uploaded"),
names:schemas.YOg(schemas.YjP())})]);function parseJournal(text){return text.split(`
`).flatMap(line=>{const entry=ENTRY.safeParse(parseLine(line));return entry.success?[entry.data]:[]})}function compactJournal(text){const lines=text.split(`
`).filter(line=>line!==""),known=parseJournal(text);return known.length<lines.length?void 0:linesOf(entriesOf(journalState(known)))}function entriesOf({tasks,open,dead,saved,scope,uploaded}){const entries2=scope===
void 0?[]:[{type:"scope",scope}];for(const[id2,taskIds2]of dead)for(const taskId of taskIds2)entries2.push({type:"dead",id:id2,taskId});for(const{createdAt:at2,...task}of tasks.values())entries2.push(
{type:"created",...task,at:at2});for(const request of open.values())entries2.push({type:"creating",...request});return saved.size>0&&entries2.push({type:"saved",files:[...saved]}),uploaded.size>0&&entries2.
push({type:"uploaded",names:[...uploaded]}),entries2}function linesOf(entries2){return entries2.map(entry=>`${JSON.stringify(entry)}
`).join("")}const LARGEST_JOURNAL=1e7;function isJournal(text){return text.length<=LARGEST_JOURNAL&&!isDamaged(text)&&parseJournal(text).length>0}function isDamaged(text){return text.split(`
`).some(line=>line!==""&&parseLine(line)===void 0&&!isCut(line))}function isCut(line){return line.startsWith('{"type":"')||'{"type":"'.startsWith(line)}function parseLine(line){try{const value=JSON.parse(
line);return typeof value=="object"&&value!==null&&"type"in value?value:void 0}catch{return}}function journalState(entries2){const tasks=new Map,open=new Map,dead=new Map,saved=new Set;let scope;const uploaded=new Set;
for(const entry of entries2)switch(entry.type){case"creating":open.set(entry.id,openRequest(entry,open.get(entry.id)));break;case"created":tasks.set(entry.id,paidTask(entry)),open.delete(entry.id);break;case"\
refused":open.get(entry.id)?.again===!1&&open.delete(entry.id);break;case"dead":tasks.get(entry.id)?.taskId===entry.taskId&&tasks.delete(entry.id),dead.set(entry.id,[...new Set([...dead.get(entry.id)??
[],entry.taskId])]);break;case"scope":scope=entry.scope;break;case"uploaded":addAll(uploaded,entry.names);break;case"saved":addAll(saved,entry.files);break;case"done":break;default:}return{tasks,open,
dead,saved,...scope!==void 0&&{scope},uploaded}}function addAll(set,values){for(const value of values)set.add(value)}function paidTask({type:_type,at:createdAt,...task}){return{...task,createdAt}}function openRequest({
id:id2,fingerprint:fingerprint2,requestId,at:at2,again=!1},before){const firstAt=before?.requestId===requestId?Math.min(before.at,at2):at2;return{id:id2,fingerprint:fingerprint2,requestId,at:firstAt,again}}
const COMPACT_AT=8e6;function sizeProblem(bytes){if(!(bytes<=LARGEST_JOURNAL))return`has ${(bytes/1e6).toFixed(1)} MB: allowed are ${LARGEST_JOURNAL/1e6} MB`}class Journal{path;#earlier;#tooLarge;#bytes;#compactAt=COMPACT_AT;entries=0;#file;#isClosed=!1;constructor(directory){
(0,external_node_fs_.mkdirSync)(directory,{recursive:!0}),this.path=external_node_path_.join(directory,"journal.jsonl"),this.#bytes=(0,external_node_fs_.existsSync)(this.path)?(0,external_node_fs_.statSync)(
this.path).size:0,this.#tooLarge=sizeProblem(this.#bytes),this.#tooLarge!==void 0&&(this.#compactAt=Number.POSITIVE_INFINITY),this.#earlier=this.#bytes>0&&this.#tooLarge===void 0?(0,external_node_fs_.
readFileSync)(this.path,"utf8"):"",this.#file=(0,external_node_fs_.openSync)(this.path,"a"),this.#bytes>0&&!this.#earlier.endsWith(`
`)&&this.#append(`
`)}write(entry){if(this.#isClosed)throw new Error(`the journal ${this.path} is closed`);this.#append(linesOf([entry])),this.entries+=1,this.#compact()}#append(text){this.#bytes+=(0,external_node_fs_.writeSync)(
this.#file,text),(0,external_node_fs_.fsyncSync)(this.#file)}resume(texts){const readable=[...texts,this.#earlier].filter(({length})=>length<=LARGEST_JOURNAL),state=journalState(readable.flatMap(parseJournal));
for(const entry of entriesOf(state))this.write(entry);return this.#tooLarge!==void 0?{...state,unreadable:`the journal ${this.path} ${this.#tooLarge}`}:isDamaged(this.#earlier)?{...state,unreadable:`t\
he journal ${this.path} is damaged`}:state}scope(earlier,newScope){if(earlier.scope!==void 0)return earlier.scope;const scope=newScope();return this.write({type:"scope",scope}),scope}#compact(){if(this.#bytes<
this.#compactAt)return;const text=compactJournal((0,external_node_fs_.readFileSync)(this.path,"utf8"));text!==void 0&&((0,external_node_fs_.closeSync)(this.#file),writeAtomically(this.path,text),this.#file=
(0,external_node_fs_.openSync)(this.path,"a"),this.#bytes=Buffer.byteLength(text)),this.#compactAt=Math.max(COMPACT_AT,this.#bytes+COMPACT_AT/4)}close(){this.#isClosed=!0,(0,external_node_fs_.closeSync)(
this.#file)}}function allFilesOf({files,source:source2=[]}){const originals=source2.flatMap(({path,sha256:sha2562,bytes,width,height})=>path===void 0?[]:[{path,sha256:sha2562,bytes,width,height}]);return[
...files,...originals]}function lockOf(entries2){const images=Object.create(null);for(const[id2,entry]of entries2)images[id2]=entry;return{version:1,images}}const EMPTY_LOCK=lockOf([]);function entryOf({
images},id2){return Object.hasOwn(images,id2)?images[id2]:void 0}function filesOfThisRun(outcomes,{tasks},lock){const earlier=new Set([...tasks.values()].map(({taskId})=>taskId));return outcomes.flatMap(
outcome=>{if(!("files"in outcome))return[];if(outcome.status==="unchanged"&&!earlier.has(outcome.taskId??""))return[];const{source:source2=[]}=entryOf(lock,outcome.spec.id)??{};return allFilesOf({files:outcome.
files,source:source2})})}function isLeftToAdopt(outcome){return outcome.status==="failed"?outcome.retrievable||outcome.error.charged==="unknown":outcome.status==="pending"}const LARGEST_POINTER=1024;function parseLfsPointer(file2){
if(file2.length>LARGEST_POINTER)return;const text=file2.toString("utf8"),sha2562=/^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1],bytes=/^size (\d{1,15})$/m.exec(text)?.[1];return text.startsWith(`versi\
on https://git-lfs.github.com/spec/v1
`)&&sha2562!==void 0&&bytes!==void 0?{sha256:sha2562,bytes:Number(bytes)}:void 0}function lfsPointerText({sha256:sha2562,bytes}){return`version https://git-lfs.github.com/spec/v1
oid sha256:${sha2562}
size ${bytes}
`}var fold_name=__webpack_require__(76704);async function foundInstead({path:file2,sha256:sha2562,bytes},pointer,describe2){if(pointer?.sha256===sha2562&&pointer.bytes===bytes)return{kind:"same"};if(pointer!==
void 0)return{kind:"altered",file:{path:file2,...pointer,width:0,height:0,format:(0,image_format.gj)(file2)}};const image=await describe2();return image===void 0?{kind:"damaged"}:{kind:"altered",file:image}}
async function file_view_describe(file2,bytes){const kind=await identifyBytes(bytes);if(kind===void 0)return;const{format,width,height}=kind,sha2562=(0,external_node_crypto_.createHash)("sha256").update(
bytes).digest("hex");return{path:file2,sha256:sha2562,bytes:bytes.length,width,height,format}}const NO_STEMS={files:new Map,folders:new Set};function indexStems(entries2){const stemOf2=({name})=>(0,fold_name.
z)((0,image_format.HL)(name)),named=entries2.filter(({name})=>(0,image_format.pq)(name)),byStem=Map.groupBy(named.filter(({isFolder})=>!isFolder),stemOf2);return{files:new Map([...byStem].map(([stem,group])=>[
stem,group.map(({name})=>name)])),folders:new Set(named.filter(({isFolder})=>isFolder).map(stemOf2))}}function pathsAt(stem,{files}){const{dir,base}=external_node_path_.posix.parse(stem);return(files.
get((0,fold_name.z)(base))??[]).map(name=>external_node_path_.posix.join(dir,name))}function isFolderAt(stem,{folders}){return folders.has((0,fold_name.z)(external_node_path_.posix.basename(stem)))}function layeredFiles(views){
const RANKS=["absent","damaged","altered","same"];return{async check(file2){let best={kind:"absent"};for(const view of views){const found=await view.check(file2);if(found.kind==="same")return found;RANKS.
indexOf(found.kind)>RANKS.indexOf(best.kind)&&(best=found)}return best},async at(stem){const lists=await Promise.all(views.map(view=>view.at(stem)));return[...new Set(lists.flat())]},async isFolder(stem){
return(await Promise.all(views.map(view=>view.isFolder(stem)))).includes(!0)},async describe(file2){for(const view of views){const found=await view.describe(file2);if(found!==void 0)return found}}}}const CHUNK=Buffer.
allocUnsafeSlow(1024*1024);function diskFiles(workspace){const folders=new Map,around=stem=>{const folder=external_node_path_.posix.dirname(stem),index=folders.get(folder)??readIndex(workspace,folder);
return folders.set(folder,index),index};return{check:file2=>checkFile(workspace,file2),at:async stem=>pathsAt(stem,await around(stem)),isFolder:async stem=>isFolderAt(stem,await around(stem)),describe:file2=>(0,safe_path.
D4)(workspace,file2,async({file:handle})=>file_view_describe(file2,await handle.readFile()))}}async function isUnaltered(workspace,file2){return(await checkFile(workspace,file2)).kind==="same"}async function checkFile(workspace,file2){
if(!(0,image_format.pq)(file2.path))return{kind:"absent"};const opened=await(0,safe_path.X$)(workspace,file2.path);if(opened.kind==="absent")return{kind:"absent"};if(opened.kind==="refused")return{kind:"\
damaged"};const{file:handle,size}=opened;try{if(size===file2.bytes&&await sha256Of(handle)===file2.sha256)return{kind:"same"};const pointer=size>LARGEST_POINTER?void 0:parseLfsPointer(await readStart(
handle,size));return await foundInstead(file2,pointer,async()=>file_view_describe(file2.path,await handle.readFile()))}finally{await handle.close()}}async function readIndex(workspace,folder){const inside=await(0,safe_path.
cN)(workspace,external_node_path_.posix.join(folder,"image")),entries2=inside===void 0?void 0:await(0,safe_path.Re)((0,external_node_fs_promises_.readdir)(external_node_path_.dirname(inside),{withFileTypes:!0}));
return indexStems((entries2??[]).map(entry=>({name:entry.name,isFolder:entry.isDirectory()})))}async function readStart(handle,bytes){const start=Buffer.alloc(bytes),{bytesRead}=await handle.read(start,
0,bytes,0);return start.subarray(0,bytesRead)}async function sha256Of({fd}){const hash=(0,external_node_crypto_.createHash)("sha256");for(let offset=0;;){const bytes=(0,external_node_fs_.readSync)(fd,
CHUNK,0,CHUNK.length,offset);if(bytes===0)return hash.digest("hex");hash.update(CHUNK.subarray(0,bytes)),offset+=bytes,bytes===CHUNK.length&&await(0,promises_.setImmediate)()}}function isDisposable(path){
const segments=(0,fold_name.z)(path).split("/");return(0,image_format.pq)(path)&&!segments.some(segment=>segment===".git"||segment===".github")}async function keepReplaced({generate:generate2,adopt},options){
const replaced=new Map;for(const{spec}of[...generate2,...adopt]){const files=entryOf(options.lock,spec.id)?.files??[],kept=[];for(const file2 of files)kept.push(await keep(file2,options));kept.some(file2=>file2!==
void 0)&&replaced.set(spec.id,kept)}return replaced}async function keep(file2,{workspace,folder}){const{kind}=await diskFiles(workspace).check(file2),source2=isDisposable(file2.path)&&(kind==="same"||
kind==="altered")?await(0,safe_path.D4)(workspace,file2.path,async({absolute})=>absolute):void 0;if(source2===void 0)return;await(0,external_node_fs_promises_.mkdir)(folder,{recursive:!0});const name=(0,external_node_crypto_.
createHash)("sha256").update(file2.path).digest("hex").slice(0,16),kept=external_node_path_.join(folder,`${name}${external_node_path_.posix.extname(file2.path)}`);return(0,external_node_fs_.existsSync)(
kept)||await linkOrCopy(source2,kept),(0,external_node_fs_.existsSync)(kept)?{...file2,kept}:void 0}async function linkOrCopy(source2,kept){await(0,external_node_fs_promises_.link)(source2,kept).catch(
()=>(0,external_node_fs_promises_.copyFile)(source2,kept,external_node_fs_.constants.COPYFILE_FICLONE).catch(()=>{}))}async function moveFiles(workspace,moves){const absent=[],arrivals=[];for(const{keepSource,
...move}of moves.flatMap(({files,keepSource:keepSource2})=>files.map(file2=>({...file2,keepSource:keepSource2})))){const source2=await sourceOf(workspace,move);if(source2===void 0){absent.push(move);continue}
const target=await(0,safe_path.i7)(workspace,move.to),part=partOf(target);await(keepSource?(0,external_node_fs_promises_.copyFile)(source2,part,external_node_fs_.constants.COPYFILE_FICLONE):(0,external_node_fs_promises_.
rename)(source2,part)),arrivals.push({part,target})}for(const{part,target}of arrivals)await(0,external_node_fs_promises_.rename)(part,target);return absent}async function sourceOf(workspace,{from,sha256:sha2562,
bytes}){if(!(!isDisposable(from)||!await isUnaltered(workspace,{path:from,sha256:sha2562,bytes})))return(0,safe_path.D4)(workspace,from,async({absolute})=>absolute)}const FORM=1;function imageSpec(image){
return{...image,fingerprint:fingerprint(image)}}function fingerprint({model,prompt,parameters,variant}){const{aspect_ratio:aspect_ratio2,resolution,quality,output_format}=parameters;return sha256(JSON.
stringify({form:FORM,model,prompt,aspect_ratio:aspect_ratio2,resolution,quality,output_format,variant}))}function requestParts({model,prompt,parameters,variant}){return{model,...parameters,variant:String(
variant),prompt:sha256(prompt).slice(0,16)}}function changedParts(kept,spec){if(Object.keys(kept).length===0)return[];const asked=requestParts(spec);return[...new Set([...Object.keys(asked),...Object.
keys(kept)])].filter(name=>asked[name]!==kept[name])}function sha256(text){return(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}var iso=__webpack_require__(64377),conversion_schema=__webpack_require__(
47405),main=__webpack_require__(99547);function isTooDeep(error){return/call stack size exceeded|Stack overflow/.test(error instanceof Error?error.message:String(error))}const TOO_DEEP="values lie too\
 deep in one another";function jsonFault(text){const errors=[];try{(0,main.parse)(text,errors,{disallowComments:!0,allowTrailingComma:!1})}catch(error2){if(isTooDeep(error2))return{offset:0,words:TOO_DEEP};
throw error2}const[error]=errors;if(error!==void 0)return{offset:error.offset,words:WORDS[(0,main.printParseErrorCode)(error.error)]??"it cannot be read from here on"}}const WORDS={InvalidSymbol:"a te\
xt or a key needs double quotes around it",InvalidNumberFormat:"this is no number",PropertyNameExpected:"a key in double quotes is missing",ValueExpected:"a value is missing",ColonExpected:"`:` is mis\
sing",CommaExpected:"`,` is missing",CloseBraceExpected:"`}` is missing",CloseBracketExpected:"`]` is missing",EndOfFileExpected:"something follows after the end",InvalidCommentToken:"comments are not\
 allowed",UnexpectedEndOfComment:"comments are not allowed",UnexpectedEndOfString:"the closing quote of this text is missing",UnexpectedEndOfNumber:"this is no number",InvalidUnicode:"a `\\u` of this t\
ext lacks its four hex digits",InvalidEscapeCharacter:"a backslash of this text stands before a character that it cannot escape",InvalidCharacter:"this text holds a control character: write a tab as `\
\\t`, a line break as `\\n`"},SHA256=schemas.YjP().regex(/^[0-9a-f]{64}$/,"is no SHA-256 in hex"),PATH=schemas.YjP().refine(isInsidePath,"is no path inside the workspace"),CONTENT={sha256:SHA256,bytes:schemas.
Whr().nonnegative(),width:schemas.Whr().nonnegative(),height:schemas.Whr().nonnegative()},lock_text_ENTRY=schemas.Ikc({fingerprint:SHA256,taskId:schemas.YjP().min(1,"is empty"),state:schemas.k5n(["don\
e","pending"]),files:schemas.YOg(schemas.Ikc({path:PATH,...CONTENT,role:schemas.k5n(["main","width"]).exactOptional(),source:schemas.Whr().nonnegative().exactOptional()})),source:schemas.YOg(schemas.Ikc(
{...CONTENT,format:schemas.YjP(),path:PATH.exactOptional()})).exactOptional(),convert:conversion_schema.eL.exactOptional(),createdAt:iso.w$({offset:!0}),key:schemas.YjP().regex(/^[0-9a-f]{8}$/,"is no \
mark of a key").optional(),request:schemas.g1P(schemas.YjP(),schemas.YjP()).default({})}),LOCK=schemas.Ikc({version:schemas.aig(),images:schemas.L5J()});function parseLock(text,path){const{version,images}=parseWhole(
text,path);if(version>1)throw fault(path,`is of version ${version}, which a newer version of this action wrote: use that version here too`);if(version!==1||typeof images!="object"||images===null||Array.
isArray(images))throw fault(path,`is no lock of version 1. ${cure(path)}`);const problems=[];let more=0;const entries2=[];for(const[id2,value]of Object.entries(images)){const entry=lock_text_ENTRY.safeParse(
value);entry.success?entries2.push([id2,entry.data]):problems.length<runtime_problem.vy?problems.push(entryProblem({text,path,id:id2,error:entry.error})):more+=1}if(problems.length>0)throw new runtime_problem.
oC(problems,more);return lockOf(entries2)}function serializeLock({images}){const entries2=Object.entries(images).sort(([a],[b])=>a<b?-1:1).map(([id2,entry])=>`
    ${JSON.stringify(id2)}: ${indented(JSON.stringify(canonical(entry),null,2))}`);return`{
  "version": 1,
  "images": {${entries2.length===0?"":`${entries2.join(",")}
  `}}
}
`}function serializeEntry(entry){return JSON.stringify(canonical(entry))}function canonical({fingerprint:fingerprint2,taskId,state,files,source:source2,convert,createdAt,key,request}){const parts=Object.
entries(request).sort(([a],[b])=>a<b?-1:1);return{fingerprint:fingerprint2,taskId,state,files:files.map(({path,sha256:sha2562,bytes,width,height,role,source:source3})=>({path,sha256:sha2562,bytes,width,
height,...role!==void 0&&{role,source:source3}})),...source2!==void 0&&{source:source2.map(({sha256:sha2562,bytes,width,height,format,path})=>({sha256:sha2562,bytes,width,height,format,...path!==void 0&&
{path}}))},...convert!==void 0&&{convert:(0,conversion_schema.vN)(convert)},createdAt,...key!==void 0&&{key},...parts.length>0&&{request:Object.fromEntries(parts)}}}function indented(json){return json.
replaceAll(`
`,`
    `)}function parseWhole(text,path){const json=text.replace(/^\uFEFF/,""),wrong2=jsonFault(json);if(wrong2!==void 0)throw damage(json,path,wrong2);const lock=LOCK.safeParse(JSON.parse(json));if(lock.
success)return lock.data;throw fault(path,`is no lock: it lacks \`version\` or \`images\`. ${cure(path)}`)}function damage(text,path,{offset,words}){const marker=text.search(/^(<{7}|\|{7}|={7}|>{7})/m);
if(marker>=0){const message=`holds a merge conflict: resolve it by keeping both sides' entries, or take one side whole with \`git checkout --theirs ${path}\``;return fault(path,message,lineAt(text,marker))}
return fault(path,`is no whole JSON: ${words}. ${cure(path)}`,lineAt(text,offset))}function entryProblem({text,path,id:id2,error}){const words=error.issues.map(issue=>`\`${issue.path.join(".")}\` ${issue.
message}`).join("; "),line=lineAt(text,text.indexOf(`${JSON.stringify(id2)}:`));return problem(path,`has a wrong entry \`${id2}\` (${words}). ${cure(path)}`,line)}function cure(path){return`Fix it by \
hand or restore a good one with \`git checkout <commit> -- ${path}\`; deleting it would generate and pay for every image again`}function fault(path,message,line=1){return new runtime_problem.oC([problem(
path,message,line)])}function problem(path,message,line){return{message:`the lock ${message}`,source:{file:path,line,column:1}}}function lineAt(text,offset){return text.slice(0,Math.max(0,offset)).split(
`
`).length}function isInsidePath(path){return!path.split("/").some(segment=>["",".",".."].includes(segment)||segment.toLowerCase()===".git")&&!/[\\\0]|^[a-z]:/i.test(path)}function updateLock(lock,outcomes,plan){
const images=new Map(Object.entries(lock.images));for(const{fromId,keepSource}of plan.move)keepSource||images.delete(fromId);for(const{spec,entry}of plan.move)images.set(spec.id,entry);for(const{id:id2}of plan.
prune)images.delete(id2);for(const outcome of outcomes){const{id:id2}=outcome.spec,entry=entryAfter(images.get(id2),outcome);entry===void 0?images.delete(id2):images.set(id2,entry)}return lockOf(images)}
function replacedFiles(before,after){const used=new Set(Object.values(after.images).flatMap(entry=>allFilesOf(entry).map(({path})=>path)));return Object.entries(before.images).flatMap(([id2,entry])=>{
const files=Object.hasOwn(after.images,id2)?allFilesOf(entry).filter(({path})=>!used.has(path)):[];return files.length===0?[]:[{id:id2,files}]})}function entryAfter(old,outcome){switch(outcome.status){case"\
generated":return taskEntry(old,outcome,{state:"done",...update_lock_imageOf(outcome)});case"converted":{if(old===void 0)return;const{source:_source,convert:_convert,...entry}=old;return{...entry,...update_lock_imageOf(
outcome)}}case"pending":return waitingEntry(old,outcome);case"failed":{const{taskId,spec}=outcome;return taskId===void 0?old:outcome.retrievable?waitingEntry(old,{...outcome,taskId}):old?.state==="pen\
ding"&&old.fingerprint===spec.fingerprint?void 0:old}case"unchanged":case"skipped":return old;default:return outcome}}function update_lock_imageOf({files,derived}){return{files:files.map(({format:_format,
...file2})=>file2),...derived}}function waitingEntry(old,outcome){return old?.state==="done"&&old.taskId===outcome.taskId?old:taskEntry(old,outcome,{state:"pending",...imageBefore(old)})}function imageBefore(old){
const{files=[],source:source2,convert}=old??{};return{files,...source2!==void 0&&{source:source2},...convert!==void 0&&{convert}}}function taskEntry(old,{spec,taskId,createTime,key,timing},image){const known=old?.
taskId===taskId?Date.parse(old.createdAt):timing.startedAt,createdAt=new Date(createTime??known).toISOString(),owner=image.state==="pending"&&key!==void 0?{key}:{};return{fingerprint:spec.fingerprint,
taskId,...image,createdAt,...owner,request:requestParts(spec)}}class LiveLock{#file;#images;constructor({workspace,outputDir},before,{move}){this.#file=external_node_path_.join(workspace,lockPath(outputDir)),
this.#images=new Map(Object.entries(updateLock(before,[],{move,prune:[]}).images))}name({spec,taskId,createdAt,...image}){this.#images.set(spec.id,{fingerprint:spec.fingerprint,taskId,state:"done",...update_lock_imageOf(
image),createdAt:new Date(createdAt).toISOString(),request:requestParts(spec)}),writeAtomically(this.#file,serializeLock(lockOf(this.#images)))}}var image_credits=__webpack_require__(38127);function creditsOf(images){
const prices=images.flatMap(({credits})=>credits??[]);return prices.length<images.length?void 0:(0,image_credits.N)(prices)}function checkCredits({wanted,paid},maxCredits){if(maxCredits===void 0)return;
const unpriced=wanted.filter(({credits})=>credits===void 0),resolutions=new Set(unpriced.map(image_credits.O));if(resolutions.size>0){const missing=[...resolutions].map(resolution=>`\`${resolution}=\u2026\``).
join(", "),message2=`Input \`max-credits\` is ${maxCredits}, but \`credits\` names no price for every image: add ${missing}`;throw new runtime_problem.oC([{message:message2}])}const estimate=creditsOf(
paid)??0;if(estimate<=maxCredits)return;const message=`\`max-credits\` is ${maxCredits}, but the run is estimated at ${estimate} credits: nothing was generated and nothing was paid for`;throw new runtime_problem.
oC([{message}])}function grounds_answerOf({spec,entry,donor}){return entry?.fingerprint===spec.fingerprint?{id:spec.id,entry}:donor}function taskToAdopt(request,grounds){const{id:id2,fingerprint:fingerprint2}=request.
spec,journalled=grounds.adoptable.get(id2);return journalled?.fingerprint===fingerprint2?journalled:pendingTask(request,grounds)}function adoptOf(spec,{taskId,requestId,createdAt,key}){return{spec,taskId,
requestId,createdAt,...key!==void 0&&{key}}}function pendingTask(request,{settings}){const answer=grounds_answerOf(request),isUnwanted=settings.regenerate==="all"&&settings.only!==void 0;if(answer?.entry.
state!=="pending"||isUnwanted)return;const{fingerprint:fingerprint2,taskId,createdAt,key}=answer.entry;return{fingerprint:fingerprint2,taskId,requestId:"",createdAt:Date.parse(createdAt),key}}function reasonToGenerate(entry,fingerprint2,grounds){
const{regenerate}=grounds.settings;return regenerate==="all"?"all":entry===void 0?"new":regenerate==="changed"&&entry.fingerprint!==fingerprint2?"edited":isExpired(entry,grounds)?"expired":"missing"}function isExpired(entry,{
settings:{maxAgeMs},now}){return entry!==void 0&&maxAgeMs!==void 0&&now-Date.parse(entry.createdAt)>maxAgeMs}function isSourceKept({id:id2},ownId,{wanted,settings}){return id2!==ownId&&(wanted.has(id2)||
!settings.prune)}function arrangeCandidates(lock,specs,isOurs=()=>!0){const numbered2=numberedKeys(lock),images=new Map(Object.entries(lock.images)),holders=new Map;for(const[name,members]of Map.groupBy(
specs,nameOf)){const numbers=numbered2.get(name)??[];if(numbers.length+members.length<2&&!members.some(image_candidate.cj)||!members.every(({id:id2})=>isOurs(id2)))continue;const pool=knownOf(lock,name,
numbers),found=matchesOf(members,pool),picked=members.find(image_candidate.cj),holder=picked&&pool.find(known=>known!==found.get(picked.id)&&isIn(picked.stem,known));picked!==void 0&&holder!==void 0&&
holders.set(picked.id,holder.entry),rearrange(images,{name,pool,found})}return{lock:lockOf(images),holders}}function nameOf({id:id2,candidate,variantOf}){return candidate?.of??variantOf??id2}function numberedKeys({
images}){const found=new Map;for(const key of Object.keys(images)){const[,name,number]=/^(.+)-([1-9]\d{0,2})$/s.exec(key)??[];if(name===void 0)continue;const numbers=found.get(name)??[];numbers.push(Number(
number)),found.set(name,numbers)}return found}function knownOf(lock,name,numbers){return[{key:name,number:1},...numbers.map(number=>({key:(0,image_candidate.L2)(name,number),number}))].flatMap(({key,number})=>{
const entry=entryOf(lock,key);if(entry===void 0)return[];const variant=Number(entry.request.variant??number);return key===name||variant===number?[{key,entry,variant}]:[]})}function variantName(key,{request}){
const{variant="1"}=request;return variant==="1"||key.endsWith(`-${variant}`)?key:`${key}-${variant}`}function isUnpicked({state,files,request}){return state==="done"&&files.length===0&&request.variant!==
void 0}function withTaskAlone({source:_source,convert:_convert,...entry}){return{...entry,files:[]}}function matchesOf(members,pool){const found=new Map,taken=new Set,tests=[({id:id2,fingerprint:fingerprint2},{
key,entry})=>key===id2&&entry.fingerprint===fingerprint2,({fingerprint:fingerprint2},{entry})=>entry.fingerprint===fingerprint2,({id:id2,variant},known)=>known.key===id2&&known.variant===variant,({variant},known)=>known.
variant===variant];for(const test of tests)for(const spec of members){const match=found.has(spec.id)?void 0:pool.find(known=>!taken.has(known)&&test(spec,known));match!==void 0&&(found.set(spec.id,match),
taken.add(match))}return found}function rearrange(images,{name,pool,found}){const matched=new Set(found.values()),tasks=new Set([...matched].map(({entry})=>entry.taskId)),left=pool.filter(known=>!matched.
has(known)),moved=[...found].filter(([id2,{key}])=>id2!==key);if(!(moved.length===0&&left.length===0)){for(const[,{key}]of moved)images.delete(key);for(const{key,entry}of left)(key===name||tasks.has(entry.
taskId))&&images.delete(key);for(const[id2,{entry}]of found)images.set(id2,entry);for(const{key,entry,variant}of left){const free=(0,image_candidate.L2)(name,variant);key===name&&!tasks.has(entry.taskId)&&
!images.has(free)&&images.set(free,entry)}}}function isIn(stem,{entry:{files}}){const[first]=files;return first!==void 0&&(0,image_format.HL)(first.path)===stem}function settleCandidates(lock,outcomes,holders){
const numbered2=numberedKeys(lock),images=new Map(Object.entries(lock.images));for(const outcome of outcomes){const{spec}=outcome,name=nameOf(spec),holder=holders.get(spec.id);isInItsPlace(outcome)?dropFiles(
images,knownOf(lock,name,numbered2.get(name)??[]),outcome):holder!==void 0&&putBack(images,spec,holder)}return lockOf(images)}function isInItsPlace(outcome){return outcome.status==="unchanged"&&outcome.
oldPick!==void 0?!1:"files"in outcome&&outcome.files.length>0}function dropFiles(images,pool,{spec,files}){const taken=new Set(files.map(({path})=>path));for(const{key,entry}of pool){const isOver=(0,image_candidate.
cj)(spec)?entry.files.length>0:entry.files.some(({path})=>taken.has(path));key===spec.id||!isOver||images.set(key,withTaskAlone(entry))}}function putBack(images,{id:id2,variant},holder){const wanted=images.
get(id2),old=(0,image_candidate.L2)(id2,Number(holder.request.variant??1));images.get(old)?.taskId===holder.taskId&&images.delete(old),images.set(id2,holder),wanted!==void 0&&wanted.taskId!==holder.taskId&&
images.set((0,image_candidate.L2)(id2,variant),wanted)}async function decideSpare(request,grounds){const{spec,entry,donor}=request,task=taskToAdopt(request,grounds),answer=spareOf(request,grounds);if(answer!==
void 0){const keep2={status:"unchanged",spec,taskId:answer.entry.taskId,files:[]};return task?.taskId===answer.entry.taskId&&!grounds.spares.has(spec.stem)&&answer.id===spec.id?{kind:"adopt",adopt:{...adoptOf(
spec,task),instead:keep2}}:answer.id===spec.id?{kind:"keep",keep:keep2}:{kind:"keep",keep:keep2,move:moveOf(request,answer,grounds)}}if(task!==void 0)return{kind:"adopt",adopt:adoptOf(spec,task)};if(grounds.
settings.regenerate==="missing"&&await isImageThere(request,grounds))return{kind:"keep",keep:{status:"unchanged",spec,files:[]}};const reason=reasonToGenerate(entry??donor?.entry,spec.fingerprint,grounds),
changed=reason==="edited"&&entry!==void 0?changedParts(entry.request,spec):[];return{kind:"generate",generate:{spec,reason,changed}}}function spareOf(request,grounds){const{spec,entry}=request,{regenerate}=grounds.
settings,own=entry===void 0?void 0:{id:spec.id,entry},answer=regenerate==="missing"?own??grounds_answerOf(request):grounds_answerOf(request);return regenerate!=="all"&&answer?.entry.state==="done"&&!isExpired(
answer.entry,grounds)?answer:void 0}async function isImageThere({spec},{files}){return spec.candidate!==void 0&&(await files.at(spec.candidate.stem)).length>0}function moveOf({spec},donor,grounds){return{
spec,fromId:donor.id,entry:{...withTaskAlone(donor.entry),request:requestParts(spec)},files:[],keepSource:isSourceKept(donor,spec.id,grounds)}}function isInPlace({files:[first]},stem){return first!==void 0&&
(0,image_format.HL)(first.path)===stem}async function locateFiles(entry,stem,search){const{convert,source:source2=entry.files}=entry,stems=(0,image_conversion.gz)({stem,convert},source2.length,search.
reserved),targets=entry.files.map((file2,index)=>({...file2,path:pathAt(stemFor(file2,index,stems),file2)})),present=[],altered=[],moves=[];let isMissing=entry.files.length===0;for(const[index,file2]of entry.
files.entries()){const target=targets[index]??file2,found=await locate(file2,target,search);found==="missing"?isMissing=!0:found==="to-move"?moves.push({from:file2.path,to:target.path,sha256:file2.sha256,
bytes:file2.bytes}):present.push(found),typeof found=="object"&&found.sha256!==file2.sha256&&altered.push(found.path)}const originals=await locateOriginals(entry,stems,search),isHome=entry.files.every(
({path},index)=>path===targets[index]?.path);return moves.push(...originals.moves),{files:targets,source:originals.source,present,altered,moves,isMissing,isHome}}async function locateOriginals({source:source2=[]},stems,search){
const moves=[],located=[];for(const[index,{path,...content2}]of source2.entries()){const file2=path===void 0?void 0:{...content2,path},target=file2&&{...file2,path:pathAt((0,image_conversion.BV)(stems[index]??
""),file2)};file2!==void 0&&target!==void 0&&await locate(file2,target,search)==="to-move"&&moves.push({from:file2.path,to:target.path,sha256:file2.sha256,bytes:file2.bytes}),located.push(target??content2)}
return{moves,source:located}}function stemFor({role,source:source2,width},index,stems){const stem=stems[source2??index]??"";return role==="width"?(0,image_conversion.iN)(stem,width):stem}async function locate(file2,target,{
files,inPlace=[]}){const found=inPlace.some(({path,sha256:sha2562})=>path===target.path&&sha2562!==file2.sha256)?{kind:"absent"}:await files.check(target);return found.kind==="same"?toImage(target):target.
path===file2.path?found.kind==="altered"?found.file:"missing":isDisposable(file2.path)&&(await files.check(file2)).kind==="same"?"to-move":"missing"}function toImage(file2){return{...file2,format:(0,image_format.
gj)(file2.path)}}function pathAt(stem,{path}){return`${stem}${path.slice((0,image_format.HL)(path).length)}`}async function decide(request,grounds){const decision=await((0,image_candidate.c9)(request.
spec)?decideSpare:decideImage)(request,grounds);switch(decision.kind){case"keep":return decision;case"adopt":return{...decision,adopt:{...decision.adopt,...inPlaceOf(noAnswers(request,grounds))}};case"\
generate":{const replaces=[...noAnswers(request,grounds),...replacedTask(request,decision.generate)];return{...decision,generate:{...decision.generate,...inPlaceOf(replaces)}}}}}function inPlaceOf(replaces){
return replaces.length===0?{}:{replaces}}function noAnswers({spec},{dead,rejected,settings}){const refused2=settings.regenerate!=="all"&&!(0,image_candidate.c9)(spec)?rejected.get((0,image_candidate.ZK)(
spec))??[]:[];return[...dead.get(spec.id)??[],...refused2]}function replacedTask({spec,entry},{reason}){return entry!==void 0&&entry.fingerprint===spec.fingerprint&&reason!=="all"?[entry.taskId]:[]}async function decideImage(request,grounds){
const{spec,entry,donor}=request,task=taskToAdopt(request,grounds),found=entry?.state==="pending"&&entry.fingerprint===spec.fingerprint?void 0:await findImage(request,grounds);if(found!==void 0&&(found.
kind==="keep"||isThere(found)))return found;if(task!==void 0)return{kind:"adopt",adopt:{...found?.adopt.taskId===task.taskId?found.adopt:{},...adoptOf(spec,task)}};if(found!==void 0)return found;const reason=reasonToGenerate(
entry??donor?.entry,spec.fingerprint,grounds),changed=reason==="edited"&&entry!==void 0?changedParts(entry.request,spec):[];return{kind:"generate",generate:{spec,reason,changed,altered:await alteredFiles(
request,grounds)}}}function isThere({adopt:{rederive:rederive2,instead}}){return rederive2?.instead!==void 0||instead!==void 0}async function findImage(request,grounds){switch(grounds.settings.regenerate){case"\
all":return;case"missing":{const answer=await findAnswer(request,grounds);return answer!==void 0&&(answer.kind==="keep"||isThere(answer))&&(answer.move?.files??[]).length===0?answer:await findPresent(
request,grounds)??answer}case"changed":return await findAnswer(request,grounds)}}async function findPresent(request,grounds){const{spec,entry}=request;if(isExpired(entry,grounds))return;const old=await oldPick(
request,grounds);if(old!==void 0)return{kind:"keep",keep:old};if(entry!==void 0&&isInPlace(entry,spec.stem)){const located=await locateFiles(entry,spec.stem,grounds);return located.isMissing?void 0:decide_keep(
spec,located,entry.taskId)}for(const file2 of await grounds.files.at(spec.stem)){const image=(0,image_format.HL)(file2)===spec.stem?await grounds.files.describe(file2):void 0;if(image!==void 0)return decide_keep(
spec,{present:[image],altered:[]})}}async function findAnswer(request,grounds){const{spec}=request,answer=grounds_answerOf(request);if(answer===void 0||answer.entry.state==="pending"||isExpired(answer.
entry,grounds))return;const{taskId,createdAt}=answer.entry,task={taskId,requestId:"",createdAt:Date.parse(createdAt)},located=await locateFiles(answer.entry,spec.stem,{...grounds,inPlace:request.holder?.
files}),old=located.isMissing?await oldPick(request,grounds):void 0;if(old!==void 0)return{kind:"adopt",adopt:{spec,...task,instead:old}};if(located.isMissing){const paths=new Set(located.present.map(
({path})=>path)),present=located.files.filter(({path})=>paths.has(path)).map(toImage),originals=keptOriginals(answer.entry.source??[]),rederive2=originals.length>0&&{rederive:{originals}};return{kind:"\
adopt",adopt:{spec,...task,restore:{present},...rederive2}}}const kept=decide_keep(spec,located,taskId),isStale=!(0,conversion_schema.V7)(answer.entry.convert,spec.convert),derived=keep2=>{const originals=answer.
entry.convert===void 0?keep2.files:keptOriginals(located.source);return{kind:"adopt",adopt:{spec,...task,rederive:{originals,instead:keep2}}}},isDerived=isStale&&located.altered.length===0;if(located.
isHome&&answer.id===spec.id)return isDerived?derived(kept.keep):kept;const move={spec,fromId:answer.id,entry:{...answer.entry,files:located.files,...decide_sourceOf(answer.entry,located),request:requestParts(
spec)},files:located.moves,keepSource:isSourceKept(answer,spec.id,grounds)},files=located.files.map(file2=>presentOf(located,file2.path)??toImage(file2)),moved={...kept.keep,files};return isDerived?{...derived(
moved),move}:{kind:"keep",keep:moved,move}}async function oldPick({spec,holder},grounds){if(holder===void 0)return;const located=await locateFiles(holder,spec.stem,grounds),oldPick2=Number(holder.request.
variant??1);return located.isMissing?void 0:{...decide_keep(spec,located,holder.taskId).keep,oldPick:oldPick2}}function keptOriginals(source2){const kept=source2.flatMap(({path,...content2})=>path===void 0?
[]:[{path,...content2}]);return kept.length===source2.length?kept:[]}function decide_sourceOf({source:source2},located){return source2===void 0?{}:{source:located.source}}function presentOf({present},path){
return present.find(file2=>file2.path===path)}function decide_keep(spec,{present:files,altered},taskId){return{kind:"keep",keep:{status:"unchanged",spec,...taskId!==void 0&&{taskId},files,altered}}}async function alteredFiles({
spec,entry,holder},{files}){const altered=[],own=[entry,holder].filter(known=>known!==void 0&&isInPlace(known,spec.stem));for(const file2 of own.flatMap(known=>known?.files??[]))(await files.check(file2)).
kind==="altered"&&altered.push(file2.path);return altered}var describe_plan=__webpack_require__(73296);function toPrune({requests,lock,isOurs,keep:keep2,move}){const wanted=new Set(requests.map(({spec})=>spec.
id)),moved=new Set(move.map(({fromId})=>fromId)),heirs=new Map(requests.flatMap(({spec,donor})=>donor===void 0?[]:[[donor.id,spec.id]])),unwanted=Object.entries(lock.images).filter(([id2])=>!wanted.has(
id2)&&!moved.has(id2)&&isOurs(heirs.get(id2)??id2)),left=move.filter(({entry,keepSource})=>entry.files.length===0&&!keepSource).flatMap(({fromId})=>Object.entries(lock.images).filter(([id2])=>id2===fromId));
if(unwanted.length+left.length===0)return[];const isUsed=usedPaths(requests,keep2);return[...unwanted,...left.filter(([,entry])=>entry.files.length>0)].map(([id2,entry])=>({id:id2,files:allFilesOf(entry).
filter(({path})=>!isUsed(path))}))}function usedPaths(requests,keep2){const stems=new Set(requests.flatMap(({spec})=>(0,image_candidate.c9)(spec)?[]:[(0,fold_name.z)(spec.stem)])),files=[...requests.map(
({entry})=>entry===void 0?[]:allFilesOf(entry)),...keep2.map(image=>image.files)].flat(),paths=new Set(files.map(({path})=>(0,fold_name.z)(path)));return path=>stems.has((0,fold_name.z)((0,image_format.
HL)(path)))||paths.has((0,fold_name.z)(path))}function obsoleteFiles({prune,before,after,outcomes}){const shown=outcomes.flatMap(outcome=>"files"in outcome?outcome.files:[]),used=new Set([...shown,...Object.
values(after.images).flatMap(allFilesOf)].map(({path})=>path)),owners=new Map(outcomes.flatMap(({spec})=>(0,image_candidate.c9)(spec)?[]:[[spec.stem,spec.id]])),images=new Map(outcomes.map(({spec:{id:id2,
candidate}})=>[id2,candidate?.of??id2]));return[...prune,...replacedFiles(before,after)].flatMap(({id:id2,files})=>{const image=images.get(id2)??id2,isOwn=path=>(owners.get((0,image_format.HL)(path))??
image)===image,left=files.filter(({path})=>!used.has(path)&&isOwn(path));return left.length===0?[]:[{id:id2,files:left}]})}var numbered_path=__webpack_require__(73545);const MOST_FILES=16;class Ways{#claims;#known;constructor(claims){
this.#claims=claims;const files=claims.locks.flatMap(({images})=>Object.values(images).flatMap(allFilesOf));this.#known=Map.groupBy(files,({path})=>(0,fold_name.z)(path))}async foreignAt(stem,own){const foreign=[];
for(const path of await this.#claims.files.at(stem))!own.some(file2=>(0,fold_name.z)(file2)===(0,fold_name.z)(path))&&!await this.#isOurs(path)&&foreign.push(path);return foreign}async takenAfter({stem,
convert},{own,overwrite}){const taken=[];for(let number=2;number<=MOST_FILES;number+=1)for(const next of(0,image_conversion.YC)({stem:(0,numbered_path.j)(stem,number),convert},"commit"))(!overwrite&&(await this.
foreignAt(next,own)).length>0||await this.#claims.files.isFolder(next))&&taken.push(next);return taken}async#isOurs(path){if(this.#claims.saved.has(path))return!0;for(const file2 of this.#known.get((0,fold_name.
z)(path))??[]){const{kind}=await this.#claims.files.check({...file2,path});if(kind==="same"||kind==="damaged")return!0}return!1}}function inTheWay({id:id2,source:source2},files){const list2=files.map(
file2=>`\`${file2}\``).join(", ");return{message:`The image \`${id2}\` would take the place of ${list2}, which the lock does not know as it is: move it away, give the image another \`output\`, or set \`o\
verwrite-files: true\``,...source2!==void 0&&{source:source2}}}function toRequests(specs,lock,reuseWanted){const requests=specs.map(spec=>({spec,entry:entryOf(lock,spec.id)})),wanted=new Map(specs.map(
({id:id2,fingerprint:fingerprint2})=>[id2,fingerprint2])),donors=Object.entries(lock.images).filter(([id2,entry])=>wanted.has(id2)?reuseWanted&&wanted.get(id2)!==entry.fingerprint:!0).map(([id2,entry])=>({
id:id2,entry})),byFingerprint=Map.groupBy(donors.sort((a,b)=>Date.parse(b.entry.createdAt)-Date.parse(a.entry.createdAt)),({entry})=>entry.fingerprint);return requests.map(request=>{const{fingerprint:fingerprint2}=request.
spec,answered=request.entry?.fingerprint===fingerprint2;return{...request,donor:answered?void 0:byFingerprint.get(fingerprint2)?.shift()}})}var leven=__webpack_require__(47785);function didYouMean(word,candidates){
const plain2=bare(word);let best={candidate:"",distance:Math.max(2,Math.floor(plain2.length/3))+1};for(const candidate of candidates){const distance=(0,leven.A)(plain2,bare(candidate));distance<best.distance&&
distance<candidate.length&&(best={candidate,distance})}return best.candidate===""?".":`: did you mean \`${best.candidate}\`?`}function bare(word){return word.slice(0,100).toLowerCase().replace(/[-_\s]/g,
"")}const anything=()=>!0;function literal(character){return{test:other=>other===character,repeats:!1}}function matchesSteps(steps,text){let places=new Set;enter(steps,0,places);for(const character of text){
const next=new Set;for(const place of places){const step=steps[place];step?.test(character)===!0&&enter(steps,step.repeats?place:place+1,next)}if(next.size===0)return!1;places=next}return places.has(steps.
length)}function enter(steps,place,places){const open=[place];for(let next=open.pop();next!==void 0;next=open.pop()){if(places.has(next))continue;places.add(next);const step=steps[next];step?.repeats===
!0&&open.push(next+1,next+(step.skips??1))}}function selectionOf(specs,only=[]){if(only.length===0)return()=>!0;const names=new Set(specs.flatMap(namesOf)),selected=new Set,unknown=[];for(const glob2 of new Set(
only)){const fitting=fittingNames(glob2,names);fitting.length===0&&unknown.push(glob2);for(const name of fitting)selected.add(name)}if(unknown.length>0){const candidates=[...names],problems=unknown.slice(
0,runtime_problem.vy).map(glob2=>({message:`Input \`only\` has \`${glob2}\`, and no image has this id${didYouMean(glob2,candidates)}`}));throw new runtime_problem.oC(problems,unknown.length-problems.length)}
return spec=>namesOf(spec).some(name=>selected.has(name))}function fittingNames(glob2,names){if(!/[*?]/.test(glob2))return names.has(glob2)?[glob2]:[];const steps=stepsOf(glob2);return[...names].filter(
name=>matchesSteps(steps,name))}function namesOf(spec){const{id:id2,variantOf,variant}=spec;return(0,image_candidate.cj)(spec)?[id2,(0,image_candidate.L2)(id2,variant)]:variantOf===void 0?[id2]:[id2,variantOf]}
function stepsOf(glob2){return[...glob2].map(character=>character==="*"?{test:anything,repeats:!0}:character==="?"?{test:anything,repeats:!1}:literal(character))}function dealShards(ids2,count){const keys2=ids2.
map(keyOf).sort();return id2=>{if(keys2.length===0)return 1;const rank=Math.min(rankOf(keyOf(id2),keys2),keys2.length-1);return Math.floor(rank*count/keys2.length)+1}}function keyOf(id2){return(0,external_node_crypto_.
createHash)("sha256").update(id2).digest("hex")+id2}function rankOf(key,keys2){let low=0,high=keys2.length;for(;low<high;){const middle=low+high>>>1;(keys2[middle]??"")<key?low=middle+1:high=middle}return low}
const MOST_IMAGES=1e4,FILES_AT_ONCE=32;async function makePlan(options){const{specs,settings}=options,isOurs=ownership(specs,settings.shard),arranged=arrangeCandidates(options.lock,specs,isOurs),{lock,
holders}=arranged,requests=toRequests(specs,lock,settings.regenerate==="changed").map(request=>({...request,holder:holders.get(request.spec.id)})),isSelected=selectionOf(specs,settings.only),ours=requests.
filter(({spec})=>isOurs(spec.id));make_plan_checkSize(ours.filter(({spec})=>isSelected(spec)).length,settings.shard);const decided=await decideAll(ours.filter(({spec})=>isSelected(spec)),options),others=await decideAll(
ours.filter(({spec})=>!isSelected(spec)).map(asItIs),leavingAlone(options)),generate2=decided.flatMap(({decision})=>decision.kind==="generate"?[decision.generate]:[]),adopt=decided.flatMap(({decision})=>decision.
kind==="adopt"?[decision.adopt]:[]),keep2=decided.flatMap(({decision})=>decision.kind==="keep"?[decision.keep]:[]),move=decided.flatMap(({decision})=>decision.kind==="generate"?[]:decision.move??[]);checkCount(
generate2,adopt,settings.maxImages);const wanted=decided.map(({request})=>request.spec),paid=[...generate2,...adopt.filter(({restore})=>restore!==void 0)].map(({spec})=>spec);checkCredits({wanted,paid},
settings.maxCredits);const credits=creditsOf(paid),occupied=await findOccupied(decided,options);return{generate:generate2,adopt,keep:[...keep2,...others.flatMap(({decision})=>make_plan_isInItsPlace(decision)?
[decision.keep]:[])],skip:[...requests.filter(({spec})=>!isOurs(spec.id)).map(({spec})=>skipped(spec,shardWords(settings.shard))),...others.flatMap(({request:{spec},decision})=>make_plan_isInItsPlace(
decision)?[]:[skipped(spec,NOT_NAMED)])],prune:settings.prune&&settings.only===void 0?toPrune({requests,lock,isOurs,keep:keep2,move}):[],move,superseded:supersededTasks(decided,new Set(adopt.map(({taskId})=>taskId))),
...credits!==void 0&&{credits},arranged,occupied}}const NOT_NAMED="not among `only`";function asItIs(request){return{...request,donor:void 0}}function leavingAlone(options){const{maxAgeMs:_maxAgeMs,...settings}=options.
settings;return{...options,settings:{...settings,regenerate:"changed"},adoptable:new Map}}function make_plan_isInItsPlace(decision){return decision.kind==="keep"&&decision.move===void 0}function skipped(spec,reason){
return{status:"skipped",spec,reason,wanted:!1}}async function decideAll(requests,options){const{specs,settings,files,adoptable,now}=options,{dead=new Map,rejected=new Map,spares=new Set}=options,wanted=new Set(
specs.map(({id:id2})=>id2)),reserved=new Set(specs.filter(spec=>!(0,image_candidate.c9)(spec)).map(({stem})=>stem)),grounds={settings,files,adoptable,dead,rejected,spares,now,wanted,reserved},next=requests.
entries(),decided=[],work=async()=>{for(const[index,request]of next)decided[index]={request,decision:await decide(request,grounds)}};return await Promise.all(Array.from({length:FILES_AT_ONCE},work)),decided}
function ownership(specs,shard){if(shard===void 0)return()=>!0;const names=specs.map(({id:id2,candidate})=>candidate?.of??id2),numbers=specs.flatMap(({candidate,variant})=>candidate===void 0?[]:[[(0,image_candidate.
L2)(candidate.of,variant),candidate.of]]),nameOf2=new Map(numbers),shardOf=dealShards(names,shard.count);return id2=>shardOf(nameOf2.get(id2)??id2)===shard.index}function shardWords(shard){return shard===
void 0?"another shard":`another shard (this is ${shard.index}/${shard.count})`}function make_plan_checkSize(count,shard){if(count<=MOST_IMAGES)return;const message=`${shard===void 0?"The run":`Shard ${shard.
index}/${shard.count}`} is about ${count} images, allowed are ${MOST_IMAGES}: divide them with \`shard\`, or name some with \`only\``;throw new runtime_problem.oC([{message}])}function checkCount(generate2,adopt,maxImages){
const restored=adopt.filter(({restore})=>restore!==void 0).length,count=generate2.length+restored;if(maxImages===void 0||count<=maxImages)return;const words=[...generate2.length>0?[(0,describe_plan.fb)(
generate2)]:[],...restored>0?[`${restored} to put back`]:[]],message=`\`max-images\` is ${maxImages}, but ${count} would be generated (${words.join(", ")}): nothing was generated and nothing was paid \
for`;throw new runtime_problem.oC([{message}])}async function findOccupied(decided,options){const{files,lock,otherLocks=[],saved=new Set,settings,originals="artifact"}=options,{overwriteFiles:overwrite}=settings,
ways=new Ways({files,locks:[lock,...otherLocks],saved}),problems=[],occupied=[];for(const{request,decision}of decided){if(decision.kind==="keep"&&decision.move===void 0||(0,image_candidate.c9)(request.
spec))continue;const{spec}=request,own=ownFiles(request,decision),targets=decision.kind==="keep"?decision.move?.files.map(({to})=>to):void 0,stems=(0,image_conversion.YC)(spec,originals),lists=await Promise.
all(stems.map(stem=>ways.foreignAt(stem,own))),foreign=overwrite?[]:lists.flat().filter(file2=>targets?.includes(file2)??!0);foreign.length>0?problems.push(inTheWay(spec,foreign)):decision.kind!=="kee\
p"&&occupied.push(...await ways.takenAfter(spec,{own,overwrite}))}if(problems.length>0)throw new runtime_problem.oC(problems);return new Set(occupied)}function supersededTasks(decided,adopted){return decided.
flatMap(({request:{spec,entry},decision})=>entry?.state==="pending"&&!make_plan_isInItsPlace(decision)&&!adopted.has(entry.taskId)?[{id:spec.id,taskId:entry.taskId}]:[])}function ownFiles({entry,donor,
holder},{kind}){return[entry,donor?.entry,kind==="keep"?void 0:holder].flatMap(known=>known===void 0?[]:allFilesOf(known).map(({path})=>path))}function outcomesInOrder(specs,{plan,ended,skipped:skipped2}){
const planned=new Map([...plan.keep,...plan.skip].map(outcome=>[outcome.spec.id,outcome]));return specs.map(spec=>ended.get(spec.id)??planned.get(spec.id)??{status:"skipped",spec,...skipped2})}async function pruneFiles(workspace,prune){
const kept=[];for(const file2 of prune.flatMap(({files})=>files)){const absolute=await(0,safe_path.D4)(workspace,file2.path,async opened=>opened.absolute);absolute!==void 0&&(await mayGo(workspace,file2)?
await(0,external_node_fs_promises_.rm)(absolute):kept.push(file2.path))}return kept}async function mayGo(workspace,file2){return isDisposable(file2.path)&&await isUnaltered(workspace,file2)}const LARGEST_LOCK=5e7;
async function readLock(workspace,file2){const opened=await(0,safe_path.X$)(workspace,file2);switch(opened.kind){case"absent":return EMPTY_LOCK;case"refused":{const message=`the lock is not read: ${opened.
reason}`;throw new runtime_problem.oC([{message,source:{file:file2,line:1,column:1}}])}case"open":try{if(opened.size>LARGEST_LOCK){const message=`the lock has ${(opened.size/1e6).toFixed(1)} MB: allow\
ed are ${LARGEST_LOCK/1e6} MB, some 50,000 images`;throw new runtime_problem.oC([{message,source:{file:file2,line:1,column:1}}])}return parseLock(await opened.file.readFile("utf8"),file2)}finally{await opened.
file.close()}}}function writeLock(file2,lock){const text=serializeLock(lock),before=(0,external_node_fs_.existsSync)(file2)?(0,external_node_fs_.readFileSync)(file2,"utf8"):serializeLock(EMPTY_LOCK);text!==
before&&writeAtomically(file2,text)}async function settleWorkspace(options){const{workspace,outputDir,before,plan,outcomes,cancelled}=options,lock=settleCandidates(updateLock(before,outcomes,plan),outcomes,
plan.arranged.holders);writeLock(external_node_path_.join(workspace,lockPath(outputDir)),lock);const obsolete=obsoleteFiles({prune:plan.prune,before,after:lock,outcomes}),kept=cancelled.aborted?[]:await pruneFiles(
workspace,obsolete);return{lock,obsolete,notes:kept.map(keptNote)}}function keptNote(file2){return`\`${file2}\` is no longer wanted, but it is not what was delivered: it stays, and the lock no longer k\
nows it`}class Obstacles{#workspace;#folders=new Map;constructor(workspace){this.#workspace=workspace}problem(stem){const segments=stem.split("/");let folder="";for(const[index,segment]of segments.entries()){
const{links,files,folders}=this.#in(folder),isLast=index===segments.length-1,key=(0,fold_name.z)(segment);if(folder=external_node_path_.posix.join(folder,segment),links.has(key))return`\`${folder}\` is\
 a symbolic link`;if(!isLast&&files.has(key))return`\`${folder}\` is a file, not a folder`;if(isLast&&folders.has(key))return`\`${folder}\` with an image's extension is a folder`}}#in(folder){const known=this.#folders.
get(folder);if(known!==void 0)return known;const entries2=readFolder(external_node_path_.join(this.#workspace,folder)),links=entries2.filter(entry=>entry.isSymbolicLink()).map(({name})=>name),files=entries2.
filter(entry=>entry.isFile()).map(({name})=>name),folders=entries2.filter(entry=>entry.isDirectory()).map(({name})=>name),obstacles={links:new Set(links.flatMap(name=>[(0,fold_name.z)(name),(0,fold_name.
z)((0,image_format.HL)(name))])),files:new Set(files.map(fold_name.z)),folders:new Set(folders.filter(image_format.pq).map(name=>(0,fold_name.z)((0,image_format.HL)(name))))};return this.#folders.set(
folder,obstacles),obstacles}}function readFolder(folder){try{return(0,external_node_fs_.readdirSync)(folder,{withFileTypes:!0})}catch{return[]}}var slugify=__webpack_require__(57310);const LONGEST_SEGMENT_BYTES=200,
LONGEST_PATH_BYTES=1024;function placeImage(place,settings,obstacles){const{id:id2,output,variant,convert}=place,folder=output===void 0?settings.outputDir:settings.workingDirectory,result=stemOf(output??
id2,id2);if(!result.ok)return result;const stem=(0,numbered_path.j)(external_node_path_.posix.join(folder,result.stem),variant),stems=(0,image_conversion.YC)({stem,convert},settings.convert.originals),
problem2=workflowsProblem(stem)??lockProblem(stem,settings)??stems.map(each=>obstacles.problem(each)).find(each=>each!==void 0);return problem2===void 0?{ok:!0,stem}:{ok:!1,problem:problem2}}function stemOf(output,fileName){
if(output.trim()==="")return wrong("it is empty");if(output.includes("\\"))return wrong("it holds a backslash, allowed is `/` between folders");if(output.startsWith("/")||/^[a-z]:/i.test(output))return wrong(
"it is absolute, allowed is a path below the working directory");const stem=external_node_path_.posix.normalize(output.endsWith("/")?output+fileName:(0,image_format.HL)(output)),segments=stem.split("/");
if(segments[0]==="..")return wrong("it leads out of the working directory");if(stem==="."||stem.endsWith("/"))return wrong("it names no file");if(Buffer.byteLength(stem)>LONGEST_PATH_BYTES)return wrong(
`it is longer than ${LONGEST_PATH_BYTES} bytes`);const problem2=segments.map(segmentProblem).find(each=>each!==void 0)??workflowsProblem(stem);return problem2===void 0?{ok:!0,stem}:wrong(problem2)}function folderProblem(folder){
const result=stemOf(`${folder===""?".":folder}/`,"image");return result.ok?void 0:result.problem}function workflowsProblem(stem){return/(^|\/)\.github\/workflows(\/|$)/.test((0,fold_name.z)(stem))?"it\
 leads to `.github/workflows`":void 0}function lockProblem(stem,{outputDir}){const lock=lockPath(outputDir);return(0,fold_name.z)(stem).startsWith(`${(0,fold_name.z)(lock)}/`)?`\`${lock}\` is the lock'\
s file, not a folder`:void 0}function segmentProblem(segment){const name=(0,runtime_problem.TL)(segment),odd=segment.match(/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u)?.[0];if(odd!==void 0)return`${name} holds ${(0,runtime_problem.
TL)(odd)}, which not every system allows in a file name`;if(/[. ]$|^ /.test(segment))return`${name} begins or ends with a space, or ends with a dot`;if(/^(\.git|git~\d+)$/i.test(segment))return`${name}\
 is git's own folder`;if(isDeviceName(segment))return`${name} is a name Windows keeps for a device`;if(Buffer.byteLength(segment)>LONGEST_SEGMENT_BYTES)return`${name} is longer than ${LONGEST_SEGMENT_BYTES}\
 bytes`}function wrong(problem2){return{ok:!1,problem:problem2}}const DEVICE_NAME=/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;function isDeviceName(name){return DEVICE_NAME.test(
name)}const LONGEST_SLUG=60,SLUGGED_CHARACTERS=300,UNSLUGGABLE=new RegExp("\\p{Lo}","u"),LONGEST_ID=100;function idProblem(id2){if(id2==="")return"it is empty";if(id2!==id2.trim())return"it may not be\
gin or end with a space";if(id2.length>LONGEST_ID)return`it has ${id2.length} characters, allowed are ${LONGEST_ID}`;const odd=id2.match(/[^\p{L}\p{M}\p{N}_.-]/u)?.[0];if(odd!==void 0)return`it holds ${(0,runtime_problem.
TL)(odd)}, allowed are letters, digits, \`-\`, \`_\` and \`.\``;if(/^\.|\.$/.test(id2))return"it may not begin or end with a dot";if(isDeviceName(id2))return"Windows keeps this name for a device"}function slugOf(text){
const slug=(0,slugify.A)(text.slice(0,SLUGGED_CHARACTERS),{decamelize:!1});return slug===""?digest(text,12):text.length<=SLUGGED_CHARACTERS&&slug.length<=LONGEST_SLUG&&!UNSLUGGABLE.test(text)&&!isDeviceName(
slug)?slug:`${cutAtWord(slug)}-${digest(text,8)}`}function cutAtWord(slug){if(slug.length<=LONGEST_SLUG)return slug;const end=slug.lastIndexOf("-",LONGEST_SLUG);return slug.slice(0,end>0?end:LONGEST_SLUG)}
function digest(text,digits){return(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0,digits)}const LONGEST_PROMPT=2e4;function promptProblem(prompt){if(prompt.trim()===
"")return"The prompt is empty";if(prompt.length>LONGEST_PROMPT){const limit=LONGEST_PROMPT.toLocaleString("en");return`The prompt has ${prompt.length.toLocaleString("en")} characters with prefix and s\
uffix, allowed are ${limit} (in UTF-16 code units: an emoji counts as two)`}return prompt.isWellFormed()?void 0:"The prompt holds half a character (a lone surrogate), which no request can carry"}function altProblem(alt){
if(!(alt.length<=LONGEST_PROMPT))return`\`alt\` has ${alt.length.toLocaleString("en")} characters, allowed are ${LONGEST_PROMPT.toLocaleString("en")}`}function withHouseStyle(prompt,prefix="",suffix=""){
return join(join(prefix.trimStart(),prompt),suffix.trimEnd())}function join(left,right){return left!==""&&right!==""&&!/\s$/.test(left)&&!/^[\s,.;:!?)]/.test(right)?`${left} ${right}`:left+right}var mustache=__webpack_require__(
40562);const LONGEST_TEMPLATE=1e5,LONGEST_FILLED=1e6,MOST_PARTS=1e5,DEEPEST=100,MOST_NAMES=30,MOST_COMPARED=100,MOST_WRONG_NAMES=10;function fillTemplate(template,...views){if(!template.includes("{{"))
return{ok:!0,text:template};if(template.length>LONGEST_TEMPLATE)return syntax(`is longer than ${LONGEST_TEMPLATE} characters`);const spans=parse(template);if(!Array.isArray(spans))return syntax(spans.
problem);const problems=new Set;try{const text=new Filling(problems).fill(spans,views);return problems.size===0?{ok:!0,text}:{ok:!1,fault:"names",problems:[...problems]}}catch(error){if(!(error instanceof
TooMuchError))throw error;return{ok:!1,fault:"names",problems:[...problems,error.message]}}}class TooMuchError extends Error{name="TooMuchError"}function syntax(problem2){return{ok:!1,fault:"syntax",problems:[
problem2]}}function parse(template){try{const spans=mustache.A.parse(template),problem2=problemIn(spans);return problem2===void 0?spans:{problem:problem2}}catch(error){return{problem:`is no template: ${(error instanceof
Error?error.message:String(error)).replace(/ at (\d+)$/,(_,offset)=>` at character ${Number(offset)+1}`)}`}}}function problemIn(spans,depth=0){if(depth>DEEPEST)return`has more than ${DEEPEST} sections\
 in one another`;for(const[type,name,,,inner]of spans){if(type===">")return`uses the partial \`{{> ${name}}}\`: partials are not supported`;const problem2=Array.isArray(inner)?problemIn(inner,depth+1):
void 0;if(problem2!==void 0)return problem2}}class Filling{#problems;#parts=0;#length=0;constructor(problems){this.#problems=problems}fill(spans,scope){return spans.map(span=>this.#counted(span,scope)).
join("")}#counted(span,scope){if(this.#parts+=1,this.#parts>MOST_PARTS)throw new TooMuchError(`repeats its sections: more than ${MOST_PARTS} parts to fill`);const text=this.#span(span,scope);if(span[0]!==
"#"&&span[0]!=="^"&&(this.#length+=text.length),this.#length>LONGEST_FILLED)throw new TooMuchError(`fills up to more than ${LONGEST_FILLED} characters`);return text}#note(problem2){this.#problems.size<
MOST_WRONG_NAMES&&this.#problems.add(problem2())}#span([type,text,,,inner],scope){switch(type){case"text":return text;case"name":case"&":return this.#value(text,scope);case"#":return Array.isArray(inner)?
this.#section(this.#lookup(text,scope),inner,scope):"";case"^":return Array.isArray(inner)&&isEmpty(this.#lookup(text,scope))?this.fill(inner,scope):"";default:return""}}#section(value,inner,scope){if(isEmpty(
value))return"";const values=Array.isArray(value)?value:[value];return this.#parts+=values.length,values.map(each=>this.fill(inner,[each,...scope])).join("")}#value(name,scope){const value=this.#lookup(
name,scope);if(value===void 0)return"";const text=plainText(value);return text===void 0&&this.#note(()=>`uses \`{{${name}}}\`, which is ${template_kindOf(value)}: allowed are text, a number, true, fal\
se`),text??""}#lookup(name,scope){if(name===".")return scope[0];const[first="",...rest]=name.split("."),holder=scope.find(view=>ownValue(view,first)!==void 0),value=rest.reduce(ownValue,ownValue(holder,
first));return value===void 0&&this.#note(()=>unknownName(name,scope)),value}}function unknownName(name,scope){const known=[...new Set(scope.flatMap(namesIn))],listed=known.slice(0,MOST_NAMES).map(each=>`\
\`${each}\``),more=known.length>MOST_NAMES?`, and ${known.length-MOST_NAMES} more`:"",names=known.length===0?" There are no names here":` Known are ${listed.join(", ")}${more}`;return`uses \`{{${name}\
}}\`, which is not known${didYouMean(name,known.slice(0,MOST_COMPARED))}${names}`}const knownNames=new WeakMap;function namesIn(view){if(typeof view!="object"||view===null)return[];const names=knownNames.
get(view)??Object.keys(view);return knownNames.set(view,names),names}function isEmpty(value){return Array.isArray(value)?value.length===0:!value}function ownValue(value,name){return typeof value=="obj\
ect"&&value!==null&&Object.hasOwn(value,name)?Reflect.get(value,name):void 0}function plainText(value){return typeof value=="string"?value:typeof value=="number"||typeof value=="bigint"||typeof value==
"boolean"?String(value):value instanceof Date?value.toISOString():void 0}function template_kindOf(value){return value===null?"empty (null)":Array.isArray(value)?"a list":"an object"}function buildImage(valid,context){
const{draft}=context,image=new ImageInFile(valid,context.valid,draft),{entry,vars,problems}=image,own=image.fill("prompt",vars).trim(),prompt=withHouseStyle(own,image.fill("prefix",vars),image.fill("s\
uffix",vars));problems.length===0&&image.note("prompt",own===""?"The image has no `prompt`":promptProblem(prompt)),image.note("pick",pickProblem(entry),!Object.hasOwn(valid.entry,"count"));const slug=slugOf(
draft.markdown?.name??own),id2=entry.id??slug,wrongId=entry.id===void 0?void 0:idProblem(id2);if(image.note("id",wrongId&&`\`id\` is ${(0,runtime_problem.TL)(id2)}: ${wrongId}`),problems.length>0)return{
specs:[],problems};const names=[{id:id2,dir:directoryOf(context)},...vars,{slug}],output=entry.output===void 0?void 0:image.fill("output",names),alt=entry.alt===void 0?own.replace(/\s+/g," "):image.fill(
"alt",names);if(image.note("alt",altProblem(alt)),problems.length>0)return{specs:[],problems};const specs=variantsOf(image,{id:id2,prompt,alt,output},context);return{specs:problems.length===0?specs:[],
problems}}function variantsOf(image,{id:id2,prompt,alt,output},context){const{draft,settings,obstacles}=context,convert=conversionOf(image.entry.convert,settings.convert.conversion),stemOf2=variant=>{
const place=placeImage({id:id2,output,variant,...convert},settings,obstacles);return place.ok?place.stem:(image.note("output",`The file of \`${id2}\` cannot be ${(0,runtime_problem.TL)(output??id2)}: ${place.
problem}`),"")},{count=1,pick}=image.entry,shared=pick===void 0?"":stemOf2(1);return Array.from({length:count},(_,index)=>{const variant=index+1,isNamesake=pick===void 0?variant===1:variant===pick,identity=pick===
void 0?{id:(0,numbered_path.j)(id2,variant),stem:stemOf2(variant),...convert}:candidateOf({id:id2,stem:shared,convert},{variant,count,pick});return imageSpec({...identity,model:settings.prompts.model,
prompt,parameters:parametersOf(image.entry,settings.prompts.parameters),variant,...!isNamesake&&{variantOf:id2},alt,source:image.source,...draft.markdown!==void 0&&{frontMatter:draft.markdown.frontMatter}})})}
function candidateOf({id:id2,stem,convert},{variant,...choice}){const candidate={of:id2,stem,...choice};return variant===choice.pick?{id:id2,stem,...convert,candidate}:{id:(0,image_candidate.L2)(id2,variant),
stem:(0,image_candidate.L2)(stem,variant),candidate}}function pickProblem({pick,count}){if(pick!==void 0){if(count===void 0)return`\`pick\` is the number \`${pick}\`, but there is no \`count\`: allowed i\
s \`pick\` beside \`count\`, from 1 to that`;if(!(pick<=count))return`\`pick\` is the number \`${pick}\`: allowed is a whole number from 1 to the \`count\` of the image, ${count}`}}function directoryOf({
file:file2,settings}){return external_node_path_.posix.relative(settings.workingDirectory,external_node_path_.posix.dirname(file2))||"."}function conversionOf(own,input){const conversion=own??input;return conversion===
void 0||conversion===!1||Object.keys(conversion).length===0?{}:{convert:(0,conversion_schema.vN)(conversion)}}function parametersOf(own,inputs){const aspect_ratio2=own.aspect_ratio??inputs.aspect_ratio,
resolution=own.resolution??inputs.resolution,quality=own.quality??inputs.quality,output_format=own.output_format??inputs.output_format;return{...aspect_ratio2!==void 0&&{aspect_ratio:aspect_ratio2},...resolution!==
void 0&&{resolution},...quality!==void 0&&{quality},...output_format!==void 0&&{output_format}}}class ImageInFile{entry;vars;problems=[];#image;#draft;constructor(image,{defaults:defaults2,vars},draft){
this.entry={...defaults2,...image.entry},this.vars=[image.entry.vars??{},defaults2.vars??{},vars],this.#image=image,this.#draft=draft}get source(){return this.#draft.locate(this.#image.path)}fill(key,names){
const isInput=key==="prompt"&&this.entry.prompt===void 0,template=isInput?this.#draft.markdown?.promptTemplate:this.entry[key];if(template===void 0||this.#draft.literal)return template??"";const filled=fillTemplate(
template,...names);if(filled.ok)return filled.text;const label=isInput?"Input `prompt-template`":`\`${key}\``,source2=this.#place(key,filled.fault==="syntax");return this.problems.push(...filled.problems.
map(problem2=>({message:`${label} ${problem2}`,source:source2}))),""}note(key,message,forAll=!1){message!==void 0&&this.problems.push({message,source:this.#place(key,forAll)})}#place(key,forAll=!1){const{
entry,path}=this.#image,isOwn=Object.hasOwn(entry,key);return forAll&&!isOwn?this.#draft.locate(["defaults",key]):this.#draft.locate(isOwn?[...path,key]:path)}}function findClashes(specs,originals){const byId=new Map,
byStem=new Map,shared=specs.flatMap(spec=>{const sameId=claim(byId,spec.id,spec),sameStem=(0,image_candidate.c9)(spec)?void 0:claim(byStem,spec.stem,spec);if(sameId!==void 0)return[clash(spec,idWords(
spec,sameId))];if(sameStem===void 0)return[];const words=`The image \`${spec.id}\` would go to \`${spec.stem}\`, where \`${sameStem.id}\` of ${placeOf(sameStem.source)} goes${inOtherLetters(spec.stem,
sameStem.stem)}`;return[clash(spec,words)]}),placed=specs.filter(spec=>!(0,image_candidate.c9)(spec)),beside=placed.flatMap(spec=>(0,image_conversion.xu)(spec.stem,spec.convert,originals).flatMap(stem=>furtherClash(
spec,stem,byStem)??[])),numbers=specs.flatMap(spec=>numberClash(spec,byId)??[]);return[...shared,...numbers,...beside,...placed.flatMap(spec=>folderClash(spec,byStem)??[])]}function numberClash(spec,byId){
const name=(0,image_candidate.cj)(spec)?(0,image_candidate.L2)(spec.id,spec.variant):void 0,other=name===void 0?void 0:claim(byId,name,spec);if(name===void 0||other===void 0)return;const words=`The id\
 \`${name}\` belongs to a candidate of \`${spec.id}\`, and the image of ${placeOf(other.source)} has it${inOtherLetters(name,other.id)}: give one of them an \`id\` of its own`;return clash(spec,words)}
function furtherClash(spec,stem,byStem){const other=claim(byStem,stem,spec);if(other===void 0||other===spec)return;const words=`A converted file of the image \`${spec.id}\` would go to \`${stem}\`, whe\
re \`${other.id}\` of ${placeOf(other.source)} goes`;return clash(spec,words)}function folderClash(spec,byStem){for(let folder=external_node_path_.posix.dirname(spec.stem);folder!==".";folder=external_node_path_.
posix.dirname(folder)){const other=(0,image_format.pq)(folder)?byStem.get((0,fold_name.z)((0,image_format.HL)(folder))):void 0;if(other===void 0)continue;const words=`The image \`${spec.id}\` would go \
into the folder \`${folder}\`, which may be the file of \`${other.id}\` of ${placeOf(other.source)}`;return clash(spec,words)}}function claim(claimed,name,spec){const key=(0,fold_name.z)(name),first=claimed.
get(key);return first===void 0&&claimed.set(key,spec),first}function idWords(spec,first){return`The id \`${spec.id}\` is taken by the image of ${placeOf(first.source)}${inOtherLetters(spec.id,first.id)}\
: give one of them an \`id\` of its own`}function inOtherLetters(name,other){return name===other?"":` (as \`${other}\`, which some systems take for the same name)`}function placeOf(source2){return source2===
void 0?"the input `prompt`":`${source2.file}:${source2.line}:${source2.column}`}function clash(spec,message){return{message,...spec.source!==void 0&&{source:spec.source}}}var sync=__webpack_require__(
25175),aspect_ratio=__webpack_require__(62575);const definition_text=allowed=>schemas.YjP({error:allowed}).min(1,{error:allowed}),COUNT="a whole number from 1 to 100",keys={id:definition_text("text, i\
n quotes where it looks like a number").max(100,{error:"at most 100 characters"}).meta({description:"Name of the image, unique over all prompts files. Default: a slug of the prompt."}).exactOptional(),
prompt:definition_text("the prompt as text, in quotes where YAML would read something else").meta({description:"What to paint. `{{name}}` is replaced by the variable of that name."}).exactOptional(),aspect_ratio:schemas.
YjP({error:aspect_ratio.j}).regex(aspect_ratio.n,{error:aspect_ratio.j}).meta({description:"`auto` or `W:H`. Default: the input `aspect-ratio`.",examples:["auto","1:1","4:5","3:4","2:3","16:9","9:16",
"21:9"]}).exactOptional(),resolution:schemas.k5n(["1K","2K","4K"],{error:"`1K`, `2K`, `4K`"}).meta({description:"Default: the input `resolution`."}).exactOptional(),quality:definition_text("text").meta(
{description:"Passed through to the model."}).exactOptional(),output_format:definition_text("text").meta({description:"Passed through to the model."}).exactOptional(),output:definition_text("a path su\
ch as `images/{{id}}`").meta({description:"Path of the file, below the working directory; its extension follows the image. `{{id}}`, `{{slug}}`, `{{dir}}` and variables are replaced.",examples:["image\
s/{{id}}","{{dir}}/cover"]}).exactOptional(),count:schemas.Whr({error:COUNT}).min(1,{error:COUNT}).max(100,{error:COUNT}).meta({description:"How many variants to generate: `<id>`, `<id>-2`, `<id>-3`, \
\u2026"}).exactOptional(),pick:schemas.Whr({error:COUNT}).min(1,{error:COUNT}).max(100,{error:COUNT}).meta({description:"Beside `count`: which of the variants is the image, as `<id>`. The others are i\
n the artifact alone. Another `pick` costs nothing."}).exactOptional(),alt:schemas.YjP({error:"text"}).meta({description:"Alternative text. Default: the prompt, without prefix and suffix."}).exactOptional(),
vars:schemas.g1P(schemas.YjP(),schemas.L5J(),{error:"names with values"}).meta({description:"Values for `{{name}}` in this image\u2019s texts."}).exactOptional(),convert:schemas.KCZ([schemas.euz(!1),conversion_schema.
eL]).meta({description:"How the files are derived from what the API delivers; `false`: not at all. Default: the input `convert`."}).exactOptional()},definition_image=schemas.rej(keys,{error:"a prompt,\
 or an object such as `{prompt, resolution}`"}),defaults=schemas.rej({...keys,prefix:definition_text("text").meta({description:"Put before every prompt."}).exactOptional(),suffix:definition_text("text").
meta({description:"Put after every prompt."}).exactOptional()},{error:"keys with values, as an image has them"}),definition_frame={$schema:schemas.YjP({error:"text"}).exactOptional(),defaults:defaults.
meta({id:"defaults",description:"What every image of this file has unless it says otherwise."}).exactOptional(),vars:keys.vars},imageSchema=definition_image.meta({id:"image"}),frameSchema=schemas.rej(
{...definition_frame,images:schemas.YOg(schemas.L5J(),{error:"a list of images"})},{error:"a list of images, or `images` with `defaults` and `vars`"}),definition_images=schemas.YOg(schemas.KCZ([definition_text(
"the prompt as text"),imageSchema])).min(1),anyShape=schemas.KCZ([schemas.rej({...definition_frame,images:definition_images}),definition_images]),KEYS={file:Object.keys(frameSchema.shape),defaults:Object.
keys(defaults.shape),image:Object.keys(keys),convert:conversion_schema.Iw};function promptsJsonSchema(){return{title:"Prompts file of gpt-image-action",...z.toJSONSchema(anyShape,{target:"draft-7"})}}
const recordsSchema=schemas.YOg(schemas.Ikc({record:schemas.YOg(schemas.YjP()),info:schemas.Ikc({lines:schemas.aig()})}));function readCsv(file2){const at2=line=>({file:file2.path,line,column:1}),[header,
...rows]=readRows(file2,at2);if(header===void 0)return{data:[],locate:()=>at2(1)};const columns=header.cells,wrong2=headerProblems(columns).map(message=>({message,source:at2(header.line)}));if(wrong2.
length>0)throw new runtime_problem.oC(wrong2);const whole=rows.filter(({cells})=>cells.length===columns.length),uneven=rows.filter(({cells})=>cells.length!==columns.length).map(({cells,line})=>({message:`\
The row has ${cells.length} ${cells.length===1?"cell":"cells"}, the header has ${columns.length}: put a cell that holds a comma in "quotes"`,source:at2(line)})),locate2=([index])=>at2(whole[Number(index)]?.
line??header.line),problems=[...uneven,...whole.flatMap(({cells,line})=>jsonProblems(columns,cells,at2(line)))];return{data:whole.map(({cells})=>csv_imageOf(columns,cells)),locate:locate2,problems}}function readRows({
text},at2){try{const records=recordsSchema.parse((0,sync.qg)(text.replace(/\r\n?/g,`
`),{info:!0,relax_column_count:!0,trim:!0}));return records.map(({record},index)=>({cells:record,line:(records[index-1]?.info.lines??0)+1})).filter(({cells})=>cells.some(cell=>cell!==""))}catch(error){
throw error instanceof sync.J$?new runtime_problem.oC([{message:`This is not CSV: ${error.message}`,source:at2(Number(error.lines))}]):error}}function headerProblems(columns){const allowed=KEYS.image.
map(key=>`\`${key}\``).join(", ");if(columns.length===1&&columns[0]?.includes(";"))return["The header has semicolons: allowed are cells separated by commas"];const seen=new Set,problems=columns.flatMap(
column=>seen.size===seen.add(column).size?[`The column \`${column}\` is here twice`]:KEYS.image.includes(column)?[]:[`Unknown column \`${column}\`${didYouMean(column,KEYS.image)} Allowed are ${allowed}`]);
return columns.includes("prompt")?problems:[...problems,"The header has no column `prompt`"]}function csv_imageOf(columns,cells){const entries2=columns.map((column,index)=>[column,cellValue(column,cells[index]??
"")]);return Object.fromEntries(entries2.filter(([,value])=>value!==""))}const JSON_COLUMNS=["vars","convert"];function jsonProblems(columns,cells,source2){return columns.flatMap((column,index)=>{const cell=cells[index]??
"",fault2=JSON_COLUMNS.includes(column)&&cell!==""?jsonFault(cell):void 0;return fault2===void 0?[]:[{message:`\`${column}\` is not JSON: ${fault2.words}`,source:source2}]})}function cellValue(column,cell){
return(column==="count"||column==="pick")&&/^\d{1,9}$/.test(cell)?Number(cell):JSON_COLUMNS.includes(column)?cell===""||jsonFault(cell)!==void 0?"":JSON.parse(cell):cell}var yaml_dist=__webpack_require__(
38815);const MOST_ALIASES=1e5;function parsePlaced({path,text},firstLine=1){const lineCounter=new yaml_dist.HN,document=(0,yaml_dist.Tp)(text,{lineCounter,prettyErrors:!1,logLevel:"error",uniqueKeys:!1});
document.errors.push(...doubleKeys(document));const placeOf2=offset=>{const{line,col}=lineCounter.linePos(offset);return{file:path,line:Math.max(1,line)+firstLine-1,column:Math.max(1,col)}};return{text,
document,placeOf:placeOf2,locate:(way,what)=>placeOf2(findOffset(document,way,what))}}function doubleKeys(document){const errors=[];return(0,yaml_dist.YR)(document,{Map:(_,{items})=>{const seen=new Set;
for(const{key}of items){if(!(0,yaml_dist.jn)(key))continue;const[from=0,to=from]=key.range??[];seen.has(key.value)?errors.length<runtime_problem.vy&&errors.push(new yaml_dist.XT([from,to],"DUPLICATE_K\
EY","Map keys must be unique")):seen.add(key.value)}}}),errors}function valuesOf(yaml){const{document,placeOf:placeOf2}=yaml;if(document.errors.length>0)throw new runtime_problem.oC(syntaxProblems(yaml));
try{return document.toJS({maxAliasCount:MOST_ALIASES})}catch(cause){if(isTooDeep(cause))throw cause;const message=`The aliases (\`*name\`) of this YAML cannot be unfolded: ${cause instanceof Error?cause.
message:String(cause)}`;throw new runtime_problem.oC([{message,source:placeOf2(0)}])}}function syntaxProblems({text,document,placeOf:placeOf2}){if(document.errors.some(isTooDeep))return[{message:`This\
 is not YAML: ${TOO_DEEP}`,source:placeOf2(0)}];const problem2=(words,offset)=>({message:`This is not YAML: ${words}`,source:placeOf2(offset)}),lineStart=text.lastIndexOf(`
`,(document.errors[0]?.pos[0]??0)-1)+1,indent=/^ *(?=\t)/.exec(text.slice(lineStart))?.[0];return indent!==void 0?[problem2("a tab indents this line: use spaces",lineStart+indent.length)]:document.errors.
map(({message,pos})=>problem2(message,pos[0]))}function readYaml(file2){const pieces=inPieces(file2.text);return(pieces&&readPieces(file2,pieces))??readWhole(file2)}function readWhole(file2){const yaml=parsePlaced(
file2);return{data:valuesOf(yaml),locate:yaml.locate}}function readPieces(file2,{head,lists}){const frame=parsePlaced({path:file2.path,text:head}).document,keys2=frame.toJS(),isBare=frame.contents===null;
if(frame.errors.length>0||!(isBare||(0,yaml_dist.jh)(frame.contents)&&frame.has("images")))return;const images=[],places=[];for(const{text,firstLine}of lists){const{document,placeOf:placeOf2}=parsePlaced(
{path:file2.path,text},firstLine),values=document.toJS();if(document.errors.length>0||!(0,yaml_dist.oP)(document.contents)||!Array.isArray(values))return;for(const value of values)images.push(value);for(const item of document.
contents.items)places.push(placeOf2(offsetOf(item)??0))}let whole;const locate2=(path,what)=>{const place=path.length===(isBare?1:2)?places[Number(path.at(-1))]:void 0;return place!==void 0?place:(whole??=
parsePlaced(file2).locate,whole(path,what))};return{data:isBare?images:{...typeof keys2=="object"&&keys2,images},locate:locate2}}function findOffset(document,path,what="value"){let node=document.contents,
offset=offsetOf(node)??0;for(const[index,step]of path.entries()){const{key,value}=childOf(node,step),wanted=what==="key"&&index===path.length-1?key:value;if(node=value,offset=offsetOf(wanted)??offsetOf(
key)??offset,node===void 0||(0,yaml_dist.Vj)(node))break}return offset}function childOf(node,step){if((0,yaml_dist.oP)(node)&&typeof step=="number")return{value:node.items[step]};if(!(0,yaml_dist.jh)(
node))return{};const pair=pairsOf(node).get(String(step));return pair===void 0?{}:{key:pair.key,value:pair.value}}const pairsByKey=new WeakMap;function pairsOf(map){const known=pairsByKey.get(map);if(known!==
void 0)return known;const pairs=new Map;for(const pair of map.items){const key=(0,yaml_dist.jn)(pair.key)?String(pair.key.value):void 0;key!==void 0&&!pairs.has(key)&&pairs.set(key,pair)}return pairsByKey.
set(map,pairs),pairs}function offsetOf(node){return(0,yaml_dist.Ll)(node)?node.range?.[0]:void 0}const SENSIBLE={smallest:2e5,items:500},UNCUTTABLE=/(^|[\s[{,])[&*]\S|^(%|---|\.\.\.)/m;function inPieces(text,{
smallest,items}=SENSIBLE){if(text.length<smallest||UNCUTTABLE.test(text))return;const lines=text.split(`
`),above=lines.findIndex(line=>/^(images:\s*$|- )/.test(line)),listStart=lines[above]?.startsWith("images")?above+1:above,indent=/^ *(?=- )/.exec(lines[listStart]??"")?.[0];if(above===-1||indent===void 0)
return;const starts=[];for(let index=listStart;index<lines.length;index+=1){const line=lines[index]??"";if(line.startsWith(`${indent}- `))starts.push(index);else if(!line.startsWith(`${indent} `)&&!/^\s*(#.*)?$/.
test(line))return}const cuts=starts.filter((_,index)=>index%items===0),lists=cuts.map((start,index)=>{const end=cuts[index+1];return{text:lines.slice(start,end).join(`
`)+(end===void 0?"":`
`),firstLine:start+1}});return{head:lines.slice(0,listStart).join(`
`),lists}}function readJson(file2){if(file2.text.trim()==="")return{data:void 0,locate:parsePlaced(file2).locate};const{values,locate:locate2}=json_parseJson(file2);return{data:values,locate:locate2}}
function readJsonLines({path,text}){const images=[],locators=[],problems=new runtime_problem.Ku;for(const[index,line]of text.split(`
`).entries())if(line.trim()!=="")try{const{values,locate:locate3}=json_parseJson({path,text:line},index+1);images.push(values),locators.push(locate3)}catch(error){if(!(error instanceof runtime_problem.
oC))throw error;problems.add(error.problems,error.more)}return{data:images,locate:([index,...way],what)=>locators[Number(index)]?.(way,what)??{file:path,line:1,column:1},problems:problems.problems,more:problems.
more}}function json_parseJson(file2,firstLine=1){const{document,locate:locate2,placeOf:placeOf2}=parsePlaced(file2,firstLine),fault2=jsonFault(file2.text);if(fault2!==void 0)throw new runtime_problem.
oC([{message:`This is not JSON: ${fault2.words}`,source:placeOf2(fault2.offset)}]);const doubles=document.errors.filter(({code})=>code==="DUPLICATE_KEY");if(doubles.length>0)throw new runtime_problem.
oC(doubles.map(({pos})=>({message:"This key is here twice",source:placeOf2(pos[0])})));return{values:JSON.parse(file2.text),locate:locate2}}const OPENING=/^\uFEFF?(---|\+\+\+)[ \t]*(\r?\n|$)/,CLOSING={
yaml:/^(?:---|\.\.\.)[ \t]*$/m,toml:/^\+\+\+[ \t]*$/m},FENCES={yaml:"---",toml:"+++"};function languageOf(text){const fence=OPENING.exec(text)?.[1];if(fence!==void 0)return fence===FENCES.toml?"toml":
"yaml"}function findFrontMatter(text){const[opening="",,eol=""]=OPENING.exec(text)??[],language=languageOf(text);if(language===void 0)return"none";const closing=CLOSING[language].exec(text.slice(opening.
length));return closing===null||eol===""?"open":{from:opening.length,to:opening.length+closing.index,language,eol}}var toml_patch=__webpack_require__(60357);function parseToml({path,text},firstLine){const locate2=way=>({
file:path,line:lineOf(text,way)+firstLine,column:1});try{return{values:Object.fromEntries(Object.entries(Object(plain((0,toml_patch.qg)(text))))),locate:locate2}}catch(error){const[,line="1",column="0"]=/\((\d+), (\d+)\)/.
exec(String(error))??[],reason=isTooDeep(error)?TOO_DEEP:String(error).trim().split(`
`).at(-1),source2={file:path,line:Number(line)+firstLine-1,column:Number(column)+1};throw new runtime_problem.oC([{message:`This is not TOML: ${reason}`,source:source2}])}}function plain(value){return value instanceof
Date?value.toISOString():typeof value=="bigint"?String(value):Array.isArray(value)?value.map(plain):typeof value!="object"||value===null?value:Object.fromEntries(Object.entries(value).map(([key,item])=>[
key,plain(item)]))}function lineOf(text,way){const lines=text.split(`
`);for(let depth=way.length;depth>0;depth-=1){const names=way.slice(0,depth).map(String),dotted=names.map(escaped).join("\\s*\\.\\s*"),direct=lines.findIndex(line=>new RegExp(`^\\s*(\\[\\s*)?${dotted}\
\\s*[=.\\]]`).test(line));if(direct>=0)return direct;const header=new RegExp(`^\\s*\\[\\s*${names.slice(0,-1).map(escaped).join("\\s*\\.\\s*")}\\s*\\]`),table=names.length<2?-1:lines.findIndex(line=>header.
test(line)),below=lines.slice(table+1).findIndex(line=>new RegExp(`^\\s*${escaped(names.at(-1)??"")}\\s*=`).test(line));if(table>=0&&below>=0)return table+1+below}return 0}function escaped(name){return`\
"?${name.replace(/[\\^$.*+?()[\]{}|]/g,"\\$&")}"?`}const NO_PROMPT=new RegExp(`^(|https?://\\S+|\\S+\\.(${[...image_format.f9,"svg"].join("|")}))$`,"i");function readMarkdown(file2,promptTemplate){const placed=readFrontMatter(
file2);if(placed===void 0)return;const{values:frontMatter}=placed,image=frontMatter.image,named=image===null||typeof image=="string"&&NO_PROMPT.test(image.trim())?void 0:image;return named===void 0&&promptTemplate===
void 0?void 0:{data:{vars:frontMatter,images:[named??{}]},locate:([,,...way],what)=>way.length===0?placed.locate(["image"],"key"):placed.locate(["image",...way],what),markdown:{frontMatter,name:markdown_nameOf(
file2.path),...promptTemplate!==void 0&&{promptTemplate}}}}function readFrontMatter(file2){const found=findFrontMatter(file2.text);if(found==="none")return;if(found==="open"){const fence=FENCES[languageOf(
file2.text)??"yaml"];throw markdown_fault(file2,`The front matter opens with \`${fence}\` but no \`${fence}\` closes it`)}const text=file2.text.slice(found.from,found.to);if(found.language==="toml")return parseToml(
{path:file2.path,text},2);const placed=parsePlaced({path:file2.path,text},2),values=valuesOf(placed);if(values!==null){if(typeof values!="object"||Array.isArray(values))throw markdown_fault(file2,"The\
 front matter is no list of `key: value` lines",2);return{values:{...values},locate:placed.locate}}}function markdown_nameOf(file2){const{dir,name}=external_node_path_.posix.parse(file2);return name.replace(
/^_?index(?=\.|$)/,external_node_path_.posix.basename(dir)||"index")}function markdown_fault(file2,message,line=1){return new runtime_problem.oC([{message,source:{file:file2.path,line,column:1}}])}function readTextLines({
path,text}){const prompts=text.split(`
`).map((line,index)=>({prompt:line.trim(),line:index+1,column:line.search(/\S/)+1})).filter(({prompt})=>prompt!==""&&!prompt.startsWith("#"));return{data:prompts.map(({prompt})=>prompt),locate:([index])=>{
const{line=1,column=1}=prompts[Number(index)]??{};return{file:path,line,column}},literal:!0}}const READERS=new Map([[".yml",readYaml],[".yaml",readYaml],[".json",readJson],[".jsonl",readJsonLines],[".\
csv",readCsv],[".txt",readTextLines],[".md",readMarkdown],[".mdx",readMarkdown]]),EXTENSIONS=[...READERS.keys()];function readerOf(file2){return READERS.get(external_node_path_.extname(file2).toLowerCase())}
const ALLOWED=EXTENSIONS.map(extension=>`\`${extension}\``).join(", "),PASSED_OVER=/(^|\/)(\.git|node_modules)\//,MOST_STARS=4;async function findFiles(search){const found=new Set,problems=[],problem2=message=>problems.
push({message:`Input \`prompts-file\` names ${message}`});for(const[index,pattern]of search.files.entries()){if(pattern.startsWith("!"))continue;const excluded=search.files.slice(index+1).filter(other=>other.
startsWith("!")),result=tooManyStars([pattern,...excluded])??await expand(search,pattern,{excluded,found});if(typeof result=="string")problem2(`\`${pattern}\`: ${result}`);else for(const file2 of result)
found.add(file2)}return search.files.every(pattern=>pattern.startsWith("!"))&&problem2("only files to leave out (`!`), and none to read"),{files:[...found],problems}}function tooManyStars(patterns){return patterns.
some(pattern=>{const names=pattern.split(/[\\/]/),counts2=names.map(name=>name==="**"?0:name.replace(/[^*]/g,"").length);return names.filter(name=>name==="**").length>MOST_STARS||counts2.some(count=>count>
MOST_STARS)})?`allowed are ${MOST_STARS} \`*\` in a name, and ${MOST_STARS} \`**\` in a pattern`:void 0}async function expand(search,pattern,{excluded,found}){const root=external_node_path_.join(search.
workspace,search.workingDirectory),named=external_node_path_.resolve(root,pattern),isNamed=(0,external_node_fs_.existsSync)(named);if(!isNamed&&!/[*?[]/.test(pattern))return"there is no such file";const isFile=isNamed&&
(0,external_node_fs_.statSync)(named).isFile();if(isFile&&readerOf(named)===void 0)return`allowed are files that end in ${ALLOWED}`;const positive2=isNamed?escapeGlob(named):external_node_path_.resolve(
escapeGlob(root),pattern),negative=excluded.map(other=>`!${external_node_path_.resolve(escapeGlob(root),other.slice(1).trim())}`),relative=(isFile&&negative.length===0?[named]:await glob([positive2,...negative])).
map(file2=>external_node_path_.relative(search.workspace,file2).split(external_node_path_.sep).join("/")).filter(file2=>isFile||readerOf(file2)!==void 0&&!PASSED_OVER.test(file2));if(relative.length===
0&&!isFile)return`it matches no file that ends in ${ALLOWED}`;for(const file2 of relative){if(found.has(file2))continue;const followed=await(0,safe_path.wr)(search.workspace,file2);if(followed.kind===
"refused")return`\`${file2}\` ${followed.reason}`}return relative.sort()}async function glob(patterns){const{create:create2}=await __webpack_require__.e(377).then(__webpack_require__.bind(__webpack_require__,
42377));return(await create2(patterns.join(`
`),{matchDirectories:!1})).glob()}function escapeGlob(literal2){return literal2.replace(/[[?*]/g,"[$&]")}var external_node_buffer_=__webpack_require__(4573);const LARGEST_FILE_BYTES=2e7,source_text_MOST_PARTS=1e6;
async function readTextFile(workspace,file2){const bytes=await readBytes(workspace,file2),parts=countParts(bytes);if(parts>source_text_MOST_PARTS)throw source_text_fault(file2,`The file has ${parts} l\
ines and commas: allowed are ${source_text_MOST_PARTS} a prompts file, so split it`);if(!(0,external_node_buffer_.isUtf8)(bytes))throw notUtf8(file2,bytes);return{path:file2,text:bytes.toString("utf8").
replace(/^\uFEFF/,"")}}async function readBytes(workspace,file2){try{const{file:handle,size}=await openNamed(workspace,file2);try{if(size<=LARGEST_FILE_BYTES)return await handle.readFile()}finally{await handle.
close()}throw source_text_fault(file2,`The file has ${(size/1e6).toFixed(1)} MB: allowed are 20 MB a prompts file, so split it`)}catch(error){throw error instanceof runtime_problem.oC?error:source_text_fault(
file2,`The file cannot be read: ${error instanceof Error?error.message:String(error)}`)}}function countParts(bytes){let count=0;for(let index=0;index<bytes.length;index+=1){const byte=bytes[index];(byte===
44||byte===10||byte===13&&bytes[index+1]!==10)&&(count+=1)}return count}async function openNamed(workspace,file2){const followed=await(0,safe_path.wr)(workspace,file2);if(followed.kind==="refused")throw new Error(
`it ${followed.reason}`);const opened=await(0,safe_path.X$)(workspace,followed.file);if(opened.kind==="open")return opened;throw new Error(opened.kind==="absent"?"there is no such file":opened.reason)}
function notUtf8(file2,bytes){let line=1;for(let start=0;start<bytes.length;line+=1){const lineBreak=bytes.indexOf(10,start),end=lineBreak===-1?bytes.length:lineBreak,content2=bytes.subarray(start,end);
if(!(0,external_node_buffer_.isUtf8)(content2)){const column=content2.toString("utf8").indexOf("\uFFFD")+1;return source_text_fault(file2,"The file is not UTF-8 from here on: save it as UTF-8",line,column)}
start=end+1}return source_text_fault(file2,"The file is not UTF-8: save it as UTF-8")}function source_text_fault(file2,message,line=1,column=1){return new runtime_problem.oC([{message,source:{file:file2,
line,column}}])}function inlineImage(prompt,settings,obstacles){const{filename,model}=settings.prompts,id2=filename===void 0?slugOf(prompt):(0,image_format.HL)(filename),{conversion:convert}=settings.
convert,place=placeImage({id:id2,output:void 0,variant:1,...convert&&{convert}},settings,obstacles),wrongName=(filename===void 0?void 0:idProblem(id2))??(place.ok?void 0:place.problem),wrongPrompt=promptProblem(
prompt),problems=[...wrongPrompt===void 0?[]:[`Input \`prompt\`: ${wrongPrompt}`],...wrongName===void 0?[]:[`Input \`filename\` is ${(0,runtime_problem.TL)(filename??id2)}: ${wrongName}`]];if(problems.
length>0||!place.ok)throw new runtime_problem.oC(problems.map(message=>({message})));return imageSpec({id:id2,model,prompt,parameters:settings.prompts.parameters,variant:1,stem:place.stem,...convert&&
{convert},alt:prompt.trim().replace(/\s+/g," ")})}const MOST_WANTED=2e5;function validateDraft(draft){const value=framed(draft.data),frame=frameSchema.safeParse(value),problems=new runtime_problem.Ku;
problems.add(draft.problems??[],draft.more),problems.add(problemsOf(frame.error?.issues,{kind:"file",draft,value,path:[]}));const list2=frame.data?.images??imagesIn(value);list2.length===0&&problems.problems.
length===0&&problems.add([{message:"The file names no images",source:draft.locate([])}]);const{defaults:defaults2={},vars={}}=frame.data??{},valid={defaults:defaults2,vars};if(list2.length>MOST_WANTED)
return problems.add([{message:tooMany(list2.length),source:draft.locate([])}]),{...valid,images:[],problems:problems.problems,more:problems.more};const images=list2.flatMap((item,index)=>{const subject=imageSubject(
draft,item,index),{data,error}=imageSchema.safeParse(subject.value);return error!==void 0&&problems.add(problemsOf(error.issues,subject)),data===void 0?[]:[{entry:data,path:subject.path}]});return{...valid,
images:frame.success?images:[],problems:problems.problems,more:problems.more}}function tooMany(count){return`Prompts files ask for ${count} images and more: allowed are ${MOST_WANTED}, all shards toge\
ther`}function framed(data){return Array.isArray(data)?{images:data}:data==null?{images:[]}:typeof data=="object"&&"images"in data&&data.images===null?{...data,images:[]}:data}function imagesIn(value){
return typeof value=="object"&&value!==null&&"images"in value&&Array.isArray(value.images)?value.images:[]}function imageSubject(draft,item,index){const path=Array.isArray(draft.data)?[index]:["images",
index];return{kind:"image",draft,value:typeof item=="string"?{prompt:item}:item,path}}function problemsOf(issues=[],subject){return issues.flatMap(issue=>explain(issue,subject))}function explain(issue,subject){
const{kind,draft,value,path}=subject,way=[...path,...issue.path];if(issue.code==="invalid_union")return issue.errors.at(-1)?.flatMap(each=>explain({...each,path:[...issue.path,...each.path]},subject))??
[];if(issue.code==="unrecognized_keys"){const parent=issue.path.at(-1),known=KEYS[parent==="defaults"||parent==="convert"?parent:kind];return issue.keys.map(key=>({message:`Unknown key \`${key}\`${didYouMean(
key,known)} Allowed are ${known.map(name2=>`\`${name2}\``).join(", ")}`,source:draft.locate([...way,key],"key")}))}const name=issue.path.length===0?`The ${kind}`:`\`${issue.path.join(".")}\``,found=issue.
path.reduce(validate_childOf,value);return[{message:`${name} is ${show(found)}: allowed is ${issue.message}`,source:draft.locate(way)}]}function validate_childOf(value,key){return typeof value=="objec\
t"&&value!==null?Reflect.get(value,key):void 0}function show(value){switch(typeof value){case"undefined":return"missing";case"string":return value===""?"empty":value.length>80?`\`${value.slice(0,80)}\u2026\
\` (${value.length} characters)`:`\`${value}\``;case"object":return value===null?"empty (null)":Array.isArray(value)?"a list":"an object";default:return`the ${typeof value} \`${value}\``}}async function readPrompts(settings){
return(await readSources(settings)).map(spec=>priced(spec,settings.prompts.prices))}function priced(spec,prices){const credits=prices.get((0,image_credits.O)(spec));return credits===void 0?spec:{...spec,
credits}}async function readSources(settings){const obstacles=new Obstacles(settings.workspace);checkOutputDir(settings,obstacles);const{inline,files}=settings.prompts;if(inline!==void 0)return[inlineImage(
inline,settings,obstacles)];const found=await findFiles({...settings,files}),specs=[],problems=new runtime_problem.Ku;problems.add(found.problems);for(const file2 of found.files){const reading=await readFile(
file2,{...settings,room:MOST_WANTED-specs.length},obstacles);for(const spec of reading.specs)specs.push(spec);problems.add(reading.problems,reading.more)}return problems.add(findClashes(specs,settings.
convert.originals)),problems.throwIfAny(),specs}function checkOutputDir({outputDir},obstacles){const problem2=folderProblem(outputDir)??obstacles.problem(`${outputDir}/image`);if(problem2!==void 0)throw new runtime_problem.
oC([{message:`Input \`output-dir\` is \`${outputDir}\`: ${problem2}`}])}async function readFile(file2,settings,obstacles){try{const draft=readerOf(file2)?.(await readTextFile(settings.workspace,file2),
settings.prompts.template);return draft===void 0?NOTHING:build(validateDraft(draft),{file:file2,draft,settings,obstacles})}catch(error){if(error instanceof runtime_problem.oC)return{specs:[],problems:error.
problems,more:error.more};if(!isTooDeep(error))throw error;const source2={file:file2,line:1,column:1};return{specs:[],problems:[{message:`The file cannot be read: ${TOO_DEEP}`,source:source2}],more:0}}}
const NOTHING={specs:[],problems:[],more:0};function build(valid,context){const{defaults:defaults2,images}=valid,count=images.reduce((sum,{entry})=>sum+(entry.count??defaults2.count??1),0);if(count>context.
settings.room)throw new runtime_problem.oC([{message:tooMany(count),source:context.draft.locate([])}]);const specs=[],wrong2=new runtime_problem.Ku;for(const image of images){const built=buildImage(image,
{...context,valid});for(const spec of built.specs)specs.push(spec);wrong2.add(built.problems)}const problems=[...valid.problems,...wrong2.problems].sort(byPlace);return{specs,problems,more:valid.more+
wrong2.more}}function byPlace({source:a},{source:b}){return a===void 0||b===void 0?0:a.line-b.line||a.column-b.column}var external_node_http_=__webpack_require__(37067);const NOT_UNDERSTOOD="the servi\
ce does not understand the request",RESPONSES="http.client.response.finish",ARTIFACT_SERVICE="/twirp/github.actions.results.api.v1.ArtifactService/";async function withRefusals(giveUp,work){const settle=message=>{
const response=refusal(message);response!==void 0&&(giveBody(response),giveUp&&(response.statusCode=Math.min(response.statusCode??0,499)))};(0,external_node_diagnostics_channel_.subscribe)(RESPONSES,settle);
try{return await work()}finally{(0,external_node_diagnostics_channel_.unsubscribe)(RESPONSES,settle)}}function refusal(message){if(!(typeof message=="object"&&message!==null&&"request"in message&&"res\
ponse"in message))return;const{request,response}=message;if(request instanceof external_node_http_.ClientRequest&&response instanceof external_node_http_.IncomingMessage)return request.path.includes(ARTIFACT_SERVICE)&&
(response.statusCode??0)>=400?response:void 0}function giveBody(response){const chunks=[],push2=response.push.bind(response);response.push=chunk=>{if(chunk!==null)return chunks.push(chunk)>0;const body2=Buffer.
concat(chunks);return push2(isJson(body2)?body2:JSON.stringify({msg:NOT_UNDERSTOOD})),push2(null)}}function isJson(body2){try{return typeof JSON.parse(body2.toString())=="object"}catch{return!1}}async function artifactClient(){
const{DefaultArtifactClient}=await Promise.all([__webpack_require__.e(555),__webpack_require__.e(251),__webpack_require__.e(424)]).then(__webpack_require__.bind(__webpack_require__,49424));return new DefaultArtifactClient}
async function upload(run2,{name,files,root,options,overwrite}){const client=await artifactClient(),{id:id2,digest:digest2}=await withRefusals(run2.isAct,async()=>(overwrite&&await deleteIfThere(client,
name),client.uploadArtifact(name,[...files],root,options)));if(id2===void 0)throw new Error("the artifact service gave no id");const url=`${run2.serverUrl}/${run2.repository}/actions/runs/${run2.runId}\
/artifacts/${id2}`;return{name,id:id2,url,digest:digest2??""}}async function deleteIfThere(client,name){try{await client.deleteArtifact(name)}catch(error){if(!(error instanceof Error&&error.name==="Ar\
tifactNotFoundError"))throw error}}const TAKEN=/\(409\)|already exists/;function isNameTaken(error){return error instanceof Error&&TAKEN.test(error.message)}const KNOWN=[{kind:"failed",pattern:TAKEN,words:"\
this run has one of that name already: give every job its own `artifact-name` (the legs of a matrix: use `shard`, or put a matrix value into the name), or set `overwrite: true`"},{kind:"unsupported",pattern:/not currently supported on GHES/,
words:"this GitHub Enterprise Server has no artifact service for this action: keep the images with `commit`, or set `artifact-name` to nothing"},{kind:"unsupported",pattern:/Unable to get the ACTIONS_|Failed to get backend IDs/,
words:"this runner gives the step no artifact service: keep the images with `commit`, or set `artifact-name` to nothing"},{kind:"unsupported",pattern:/Failed to CreateArtifact:.*(does not understand the request|\((404|405|415|501)\)|could not be decoded)/,
words:"this runner's artifact service does not understand the upload (act's, for one, does not yet): keep the images with `commit`, or set `artifact-name` to nothing"},{kind:"failed",pattern:/quota has been hit|insufficient usage/,
words:"the artifact storage of this account is used up: delete old artifacts, lower `retention-days`, or keep the images with `commit`"},{kind:"failed",pattern:/^the blob store answers (401|403|407)/,
words:"the blob store behind the artifact service refuses the upload: a proxy or firewall may stand before it (allow `*.blob.core.windows.net`), or the clock of this runner is wrong"},{kind:"failed",pattern:/Unable to make request|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN/,
words:"the artifact service cannot be reached from this runner: check its network and proxy, then run the job again"}];function uploadReason(error){const status=blobStatus(error);if(status===void 0)return error instanceof
Error?error.message:String(error);const code=error instanceof Error&&"code"in error&&/^[A-Z][a-z]\w+$/.test(String(error.code))?error.code:"";return`the blob store answers ${status}${code===""?"":` ${code}`}`}
function blobStatus(error){return error instanceof Error&&error.name==="RestError"&&"statusCode"in error&&typeof error.statusCode=="number"?error.statusCode:void 0}function notUploaded(error,name,isAct){
const message=uploadReason(error),known=KNOWN.find(({pattern})=>pattern.test(message)),reason=message.split(`
`,1)[0]??"",words=known===void 0?reason:`${known.words} (${reason})`;return{kind:isAct?"unsupported":known?.kind??"failed",message:`The artifact \`${name}\` was not uploaded: ${words}`}}var external_node_stream_promises_=__webpack_require__(
46466);async function withStaging(temp,work){await(0,external_node_fs_promises_.mkdir)(temp,{recursive:!0});const root=await(0,external_node_fs_promises_.mkdtemp)(external_node_path_.join(temp,"gpt-im\
age-upload-")),placeFor=async name=>{const target=external_node_path_.join(root,name);return await(0,external_node_fs_promises_.mkdir)(external_node_path_.dirname(target),{recursive:!0}),target},add=async(source2,name)=>{
const target=await placeFor(name);return await staging_linkOrCopy(source2,target),target},addImage=async(image,name)=>{const target=await placeFor(name);return await stageImage(image,target),target};try{
return await work({root,add,addImage})}finally{await(0,external_node_fs_promises_.rm)(root,{recursive:!0,force:!0})}}async function staging_linkOrCopy(source2,target){try{await(0,external_node_fs_promises_.
link)(source2,target)}catch{await(0,external_node_fs_promises_.copyFile)(source2,target,external_node_fs_promises_.constants.COPYFILE_FICLONE)}}async function stageImage({workspace,file:file2},target){
if(!await isUnaltered(workspace,file2))throw new Error("it is gone, or no longer what it was");const opened=await(0,safe_path.X$)(workspace,file2.path);if(opened.kind!=="open")throw new Error(opened.kind===
"absent"?"it is gone":opened.reason);try{if(await isLinked(opened,target))return;await(0,external_node_stream_promises_.pipeline)(opened.file.createReadStream({autoClose:!1}),(0,external_node_fs_.createWriteStream)(
target))}finally{await opened.file.close()}}async function isLinked({absolute,file:file2},target){try{await(0,external_node_fs_promises_.link)(absolute,target);const[linked,{dev,ino}]=await Promise.all(
[(0,external_node_fs_promises_.lstat)(target),file2.stat()]);if(linked.dev===dev&&linked.ino===ino)return!0;await(0,external_node_fs_promises_.rm)(target)}catch{}return!1}class ArtifactStoreError extends Error{name="\
ArtifactStoreError";isUnsupported;constructor(message,cause){super(message,{cause}),this.isUnsupported=notUploaded(cause,"",!1).kind==="unsupported"}}function artifactStore(temp){return{list:prefix=>attempt(
`artifacts named \`${prefix}\u2026\` cannot be listed`,async()=>{const{artifacts}=await(await artifactClient()).listArtifacts();return artifacts.filter(({name})=>name.startsWith(prefix)).map(({name,id:id2})=>({
name,id:id2}))}),upload:(name,file2)=>attempt(`the artifact \`${name}\` was not uploaded`,()=>withStaging(temp,async({root})=>{const staged=external_node_path_.join(root,external_node_path_.basename(file2));
await(0,external_node_fs_promises_.copyFile)(file2,staged);const client=await artifactClient();await(0,core.Os)(`The journal, kept as the artifact ${name}`,()=>client.uploadArtifact(name,[staged],root))})),
read:({name,id:id2})=>attempt(`the artifact \`${name}\` cannot be read`,()=>withStaging(temp,async({root})=>{const client=await artifactClient();await(0,core.Os)(`The journal of an earlier attempt, fr\
om the artifact ${name}`,()=>client.downloadArtifact(id2,{path:root}));const[file2]=await(0,external_node_fs_promises_.readdir)(root);if(file2===void 0)throw new Error("it is empty");return(0,external_node_fs_promises_.
readFile)(external_node_path_.join(root,file2),"utf8")})),remove:name=>attempt(`the artifact \`${name}\` was not deleted`,async()=>deleteIfThere(await artifactClient(),name))}}async function attempt(words,work){
try{return await withRefusals(!1,work)}catch(error){throw new ArtifactStoreError(`${words}: ${uploadReason(error)}`,error)}}function openCheckpoints(settings,journal,warn){const{jobBackendId,jobName,isAct}=settings.
github,leg=(0,external_node_crypto_.createHash)("sha256").update(jobName||jobBackendId).digest("hex").slice(0,8);return new Checkpoints({...jobBackendId!==""&&!isAct&&{store:artifactStore(settings.temp)},
prefix:`gpt-image-journal-${(0,step_key.Ug)(settings)}-`,leg,journal,clock:systemClock,warn})}const UNREADABLE="the journal of an earlier attempt cannot be read",FIRST_AFTER_MS=1e3,EVERY_MS=6e4;class Checkpoints{#options;#stop=new AbortController;#loop=Promise.
resolve();#isKeeping=!1;#kept=0;#contained=new Set;#warned=!1;#isUnsupported=!1;constructor(options){this.#options=options}async earlier(isWhole){const{store,prefix,leg}=this.#options,texts=[];if(store===
void 0)return{texts};const faults=[],kept=await this.#ask(()=>store.list(`${prefix}${leg}-`),faults);for(const artifact of[...kept??[]].sort((one,other)=>one.id-other.id)){const text=await this.#ask(()=>store.
read(artifact),faults);text!==void 0&&(texts.push(text),isWhole(text)?this.#contained.add(artifact.name):faults.push(`the artifact \`${artifact.name}\` holds no whole journal`))}return{texts,...faults.
length>0&&{unreadable:`${UNREADABLE}: ${faults.join("; ")}`}}}async#ask(question,faults){try{return await question()}catch(error){error instanceof ArtifactStoreError&&error.isUnsupported?this.#isUnsupported=
!0:faults.push(error instanceof Error?error.message:String(error));return}}start(){this.#options.store!==void 0&&(this.#loop=this.#run())}abandon(){this.#stop.abort()}async finish(leftToAdopt){if(this.#stop.
abort(),leftToAdopt){await this.#loop,await this.#keep();return}const removed=this.#loop.then(()=>this.#remove([...this.#contained]));this.#isKeeping||await removed}async#run(){const{clock,journal}=this.#options;
try{for(;journal.entries===0;)await clock.sleep(FIRST_AFTER_MS,this.#stop.signal);for(await clock.sleep(FIRST_AFTER_MS,this.#stop.signal);;)this.#isKeeping=!0,await this.#keep(),this.#isKeeping=!1,await clock.
sleep(EVERY_MS,this.#stop.signal)}catch{}}async#keep(){const{store,journal,prefix,leg,clock}=this.#options,{entries:entries2,path}=journal;store===void 0||this.#isUnsupported||entries2===this.#kept||await this.#attempt(
void 0,"the journal could not be kept as an artifact",async()=>{const name=`${prefix}${leg}-${clock.now().toString(36)}`,before=[...this.#contained];this.#contained.add(name),await store.upload(name,path),
this.#kept=entries2,await this.#remove(before)})}async#remove(names){this.#isUnsupported||await this.#attempt(void 0,"an old journal artifact could not be deleted",async()=>{for(const name of names)await this.#options.
store?.remove(name),this.#contained.delete(name)})}async#attempt(otherwise,words,work){try{return await work()}catch(error){return this.#warned||this.#options.warn(`${words}: ${error instanceof Error?
error.message:String(error)}`),this.#warned=!0,error instanceof ArtifactStoreError&&error.isUnsupported&&(this.#isUnsupported=!0),otherwise}}}function mergeLocks(base,theirs,ours){const ids2=new Set([
...Object.keys(theirs.images),...Object.keys(ours.images)]),entries2=[];for(const id2 of ids2){const entry=mergeEntries(entryOf(base??EMPTY_LOCK,id2),entryOf(theirs,id2),entryOf(ours,id2));entry!==void 0&&
entries2.push([id2,entry])}return lockOf(entries2)}function mergeEntries(base,theirs,ours){return isSame(ours,base)?theirs:isSame(theirs,base)?ours:ours===void 0||theirs===void 0?ours??theirs:ours.state===
"pending"&&theirs.state==="done"&&theirs.fingerprint===ours.fingerprint?theirs:ours}function isSame(a,b){return a===void 0||b===void 0?a===b:a===b||serializeEntry(a)===serializeEntry(b)}async function findPullBranch(git,target){
const[base,head,pulls]=await Promise.all([git.head(target.base),git.head(target.branch),list(git,target)]),pull=pulls.find(({state})=>state==="open"),isLive=head!==void 0&&(pull!==void 0||pulls.every(
closed2=>closed2.head.sha!==head.sha)),closed=pulls.filter(({state,merged_at})=>state==="closed"&&merged_at===null);return{base,head,pull:pull&&toPull(pull),isLive,closed:closed.map(ended=>({head:ended.
head.sha,base:ended.base.sha}))}}async function findOpenPull(git,target){const pull=(await list(git,target)).find(({state})=>state==="open");return pull&&toPull(pull)}async function list({client,repository},{
branch,base}){const head=`${repository.owner}:${branch}`,{data}=await client.rest.pulls.list({...repository,head,base,state:"all",per_page:100});return data}function toPull({number,html_url}){return{number,
url:html_url}}var one_line=__webpack_require__(41535);function refused(message,advice){return{kind:"refused",message,advice}}function statusOf(error){if(!(!(error instanceof Error)||!("status"in error)))
return typeof error.status=="number"?error.status:void 0}function isAnswer(error,status,words=/./){return statusOf(error)===status&&error instanceof Error&&words.test(error.message)}async function orMissing(call,otherwise){
try{return await call}catch(error){if(isAnswer(error,404))return otherwise;throw error}}const errors_ADVICE=[[/not permitted to create or approve pull requests/,()=>"Allow it in the repository setting\
s under Actions, General, \u201CAllow GitHub Actions to create and approve pull requests\u201D, or give another `github-token`"],[/rule violations|protected branch|protected ref|through a pull request|required status check|signed commits/i,
()=>"The branch is protected: set `commit: pull-request`, or let this token's owner bypass the rule"],[/not accessible by integration|not accessible by personal access token|Must have (admin|write|push)|Write access/i,
permission=>`Add \`${permission}: write\` under \`permissions:\` of the job, or give a \`github-token\` that may do it`],[/archived/i,()=>"The repository is archived: nothing can be written to it"],[/Bad credentials|Requires authentication/i,
()=>"Check `github-token`: GitHub does not accept it"]];function refusalOf(error,permission){const message=error instanceof Error?error.message.trim():String(error),known=errors_ADVICE.find(([pattern])=>pattern.
test(message));if(known!==void 0)return refused(withoutLink(message),known[1](permission));if(statusOf(error)===404){const words=`GitHub answers 404 to what this token may not see or change: add \`${permission}\
: write\` under \`permissions:\` of the job`;return refused(withoutLink(message),words)}return refused(withoutLink(message),"Run the job again")}function withoutLink(message){return(0,one_line.T)(message.
replace(/ - https:\/\/docs\.github\.com\S*/,"")," ")}async function rejectedTasks({git,closed,lockPath:lockPath2,lock}){const known=new Map,lockAt=sha=>{const asked=known.get(sha)??readLockAt(git,lockPath2,
sha);return known.set(sha,asked),asked},rejected=new Map;return await Promise.all(closed.map(async({head,base})=>{const[offered,before]=await Promise.all([lockAt(head),lockAt(base)]),accepted=new Set(
[...taskIds(before),...taskIds(lock)]);for(const[key,entry]of Object.entries(offered.images)){const{state,taskId}=entry;if(state==="pending"||isUnpicked(entry)||accepted.has(taskId))continue;const id2=variantName(
key,entry);rejected.set(id2,(rejected.get(id2)??new Set).add(taskId))}})),new Map([...rejected].map(([id2,tasks])=>[id2,[...tasks].sort()]))}function taskIds({images}){return Object.values(images).map(
({taskId})=>taskId)}async function readLockAt({client,repository},path,ref){const asked=client.rest.repos.getContent({...repository,path,ref,mediaType:{format:"raw"}}),text=(await orMissing(asked,void 0))?.
data;try{return typeof text=="string"?parseLock(text,path):EMPTY_LOCK}catch(error){if(error instanceof runtime_problem.oC)return EMPTY_LOCK;throw error}}async function readBranch({git,target,lock:lockFile,
toRepository}){const{commits,closed}=await findCommits(git,target),lockPath2=toRepository(lockFile),locks=[];for(const{tree:tree2}of lockPath2===void 0?[]:commits){const text=await git.text(tree2,lockPath2??
"");locks.push(text===void 0?EMPTY_LOCK:parseLock(text,lockFile))}const lock=locks.reduceRight((theirs,ours)=>mergeLocks(void 0,theirs,ours),EMPTY_LOCK);return{lock,files:layeredFiles(commits.map(({tree:tree2})=>treeFiles(
git,tree2,toRepository))),rejected:lockPath2===void 0?new Map:await rejectedTasks({git,closed,lockPath:lockPath2,lock})}}async function findCommits(git,target){if(target.kind==="push"){const head2=await git.
head(target.branch);return{commits:head2===void 0?[]:[head2],closed:[]}}const{base,head,isLive,closed}=await findPullBranch(git,target);return{commits:[isLive?head:void 0,base].filter(commit=>commit!==
void 0),closed}}function treeFiles(git,tree2,toRepository){const blobAt=async file2=>{const inside=toRepository(file2),entry=inside===void 0?void 0:await git.entry(tree2,inside);return entry?.type==="\
blob"?entry:void 0},folders=new Map,around=stem=>{const folder=external_node_path_.posix.dirname(stem),index=folders.get(folder)??branch_state_readIndex(git,tree2,toRepository(stem));return folders.set(
folder,index),index};return{async check(file2){const entry=(0,image_format.pq)(file2.path)?await blobAt(file2.path):void 0;if(entry===void 0)return{kind:"absent"};if(entry.size===file2.bytes)return{kind:"\
same"};const bytes=await git.blob(entry.sha);return foundInstead(file2,parseLfsPointer(bytes),()=>file_view_describe(file2.path,bytes))},at:async stem=>pathsAt(stem,await around(stem)),isFolder:async stem=>isFolderAt(
stem,await around(stem)),async describe(file2){const entry=await blobAt(file2);return entry&&file_view_describe(file2,await git.blob(entry.sha))}}}async function branch_state_readIndex(git,tree2,inside){
if(inside===void 0)return NO_STEMS;const folder=external_node_path_.posix.dirname(inside),directory=folder==="."?{type:"tree",sha:tree2}:await git.entry(tree2,folder),entries2=directory?.type==="tree"?
[...await git.directory(directory.sha)]:[];return indexStems(entries2.map(([name,{type}])=>({name,isFolder:type!=="blob"})))}const PULL_EVENT=schemas.Ikc({pull_request:schemas.Ikc({number:schemas.Whr().
positive(),head:schemas.Ikc({repo:schemas.Ikc({full_name:schemas.YjP()}).nullish()}).optional(),base:schemas.Ikc({repo:schemas.Ikc({full_name:schemas.YjP()}).nullish()}).optional()})}),ISSUE_EVENT=schemas.
Ikc({issue:schemas.Ikc({number:schemas.Whr().positive(),pull_request:schemas.Ikc({})})});function triggeringPull({event,eventName,repository}){const pull=PULL_EVENT.safeParse(event);if(pull.success){const{
number,head,base}=pull.data.pull_request,isFork=head!==void 0&&head.repo?.full_name!==(base?.repo?.full_name??repository);return{number,isReadOnly:isFork&&eventName!=="pull_request_target"}}const issue=ISSUE_EVENT.
safeParse(event);return issue.success?{number:issue.data.issue.number,isReadOnly:!1}:void 0}function runBranch({ref,headRef}){return/^refs\/heads\/(.+)$/.exec(ref)?.[1]??(headRef||void 0)}class LfsEndpointError extends Error{name="\
LfsEndpointError"}function lfsEndpoint({config,serverUrl,apiUrl,repository,token}){const text=(config===void 0?void 0:lfsUrlIn(config))??`${serverUrl}/${repository}.git/info/lfs`,url=URL.parse(text);if(url===
null)throw new LfsEndpointError(`\`lfs.url\` of \`.lfsconfig\` is \`${text}\`, which is no URL`);const{username,password}=url;url.username="",url.password="";const problem2=(0,network_address.aS)(url.
href);if(problem2!==void 0)throw new LfsEndpointError(`\`lfs.url\` of \`.lfsconfig\`: ${problem2}`);const own=[serverUrl,apiUrl].some(each=>URL.parse(each)?.hostname===url.hostname),[user,secret2]=username===
""?["x-access-token",own?token:""]:[username,password].map(decoded),basic=Buffer.from(`${user}:${secret2}`).toString("base64");return{url:url.href.replace(/\/+$/,""),...secret2!==""&&{authorization:`B\
asic ${basic}`}}}function decoded(part){try{return decodeURIComponent(part)}catch{return part}}function lfsUrlIn(config){let section="",url;for(const line of config.split(/\r?\n/)){section=/^\s*\[\s*([^\]\s]+)\s*\]/.
exec(line)?.[1]?.toLowerCase()??(/^\s*\[/.test(line)?"other":section);const value=section==="lfs"?/^\s*url\s*=\s*(.*)$/i.exec(line)?.[1]:void 0;value!==void 0&&(url=value.replace(/\s+[#;].*$/,"").trim().
replace(/^"(.*)"$/,"$1"))}return url===""?void 0:url}const ACTION=schemas.Ikc({href:schemas.YjP(),header:schemas.g1P(schemas.YjP(),schemas.YjP()).default({})}),OBJECT=schemas.Ikc({oid:schemas.YjP(),actions:schemas.
Ikc({upload:ACTION.optional(),verify:ACTION.optional()}).optional(),error:schemas.Ikc({code:schemas.aig(),message:schemas.YjP()}).optional()}),batchSchema=schemas.Ikc({transfer:schemas.YjP().default("\
basic"),objects:schemas.YOg(OBJECT)});function batchRequest(branch,objects){return{operation:"upload",transfers:["basic"],ref:{name:`refs/heads/${branch}`},objects:objects.map(({oid,size})=>({oid,size})),
hash_algo:"sha256"}}class LfsError extends Error{name="LfsError";status;constructor(message,status,options){super(message,options),this.status=status}}const MEDIA_TYPE="application/vnd.git-lfs+json",BATCH=100,
lfs_store_AT_ONCE=4,TRIES=4,TRIAL={oid:"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",size:1};class LfsStore{#options;#host;#dispatcher;#queue=new dist.Ay({concurrency:lfs_store_AT_ONCE});#kept=new Set;constructor(options){
this.#options=options,this.#host=new URL(options.endpoint.url).hostname;const connect={timeout:1e4,lookup:(0,network_address.km)(this.#host)};this.#dispatcher=new undici.J2({connect,headersTimeout:6e4,
bodyTimeout:6e4})}async check(){await this.#batch([TRIAL])}async upload(contents){const missing=[...new Map(contents.map(content2=>[content2.oid,content2])).values()].filter(({oid})=>!this.#kept.has(oid));
for(let from=0;from<missing.length;from+=BATCH){const part=missing.slice(from,from+BATCH),answers=new Map((await this.#batch(part)).map(answer=>[answer.oid,answer]));await this.#queue.addAll(part.map(
content2=>()=>this.#send(content2,answers.get(content2.oid))))}}close(){return this.#dispatcher.destroy()}async#batch(objects){const{endpoint,branch}=this.#options,{url,authorization}=endpoint,text=await this.#request(
`${url}/objects/batch`,{method:"POST",headers:{accept:MEDIA_TYPE,"content-type":MEDIA_TYPE,...authorization!==void 0&&{authorization}},body:async()=>JSON.stringify(batchRequest(branch,objects))}),answer=batchSchema.
safeParse(parsed(text));if(!answer.success)throw new LfsError(`${url} does not answer as a Git LFS server does`);if(answer.data.transfer!=="basic")throw new LfsError(`${url} offers the transfer \`${answer.
data.transfer}\` alone, and not \`basic\``);const refused2=answer.data.objects.find(({error})=>error!==void 0)?.error;if(refused2!==void 0)throw new LfsError(`${url} refuses an object: ${(0,one_line.T)(
refused2.message," ")} (${refused2.code})`,refused2.code);return answer.data.objects}async#send({oid,size,open},answer){if(answer===void 0)throw new LfsError(`the server says nothing of the object ${oid}`);
const{upload:upload2,verify}=answer.actions??{};if(upload2!==void 0){const headers={"content-type":"application/octet-stream",...lowerCased(upload2.header),"content-length":String(size)};await this.#request(
this.#checked(upload2),{method:"PUT",headers,body:open})}if(verify!==void 0){const headers={accept:MEDIA_TYPE,"content-type":MEDIA_TYPE,...this.#signed(verify)};await this.#request(this.#checked(verify),
{method:"POST",headers,body:async()=>JSON.stringify({oid,size})})}this.#kept.add(oid)}#signed({href,header}){const{url,authorization}=this.#options.endpoint;return{...URL.parse(href)?.origin===new URL(
url).origin&&authorization!==void 0?{authorization}:{},...lowerCased(header)}}#checked({href}){const url=URL.parse(href),problem2=url===null?"it is no URL":(0,network_address.FV)(url,this.#host);if(problem2!==
void 0)throw new LfsError(`the server names an address that is not followed: ${problem2}`);return href}async#request(url,message){const{clock,random,signal}=this.#options;for(let tries=1;;tries+=1)try{
return await this.#once(url,message)}catch(cause){signal.throwIfAborted();const error=cause instanceof LfsError?cause:new LfsError(unreachable(url,cause),void 0,{cause});if(!(error.status===void 0||error.
status===429||error.status>=500)||tries===TRIES)throw error;await clock.sleep(safeBackoffMs(tries-1,random),signal)}}async#once(url,{method,headers,body:body2}){const{signal}=this.#options,answer=await(0,undici.
Em)(url,{method,headers,body:await body2(),dispatcher:this.#dispatcher,signal}),text=await answer.body.text();if(answer.statusCode>=200&&answer.statusCode<300)return text;const reason=REASON.safeParse(
parsed(text)).data?.message??text.slice(0,200),{host}=new URL(url);throw new LfsError(`${host} answers ${answer.statusCode}: ${(0,one_line.T)(reason," ")}`,answer.statusCode)}}const REASON=schemas.Ikc(
{message:schemas.YjP()});function parsed(text){try{return JSON.parse(text)}catch{return}}const OF_THE_CONNECTION=["transfer-encoding","connection","host","content-length"];function lowerCased(headers){
const entries2=Object.entries(headers).map(([name,value])=>[name.toLowerCase(),value]);return Object.fromEntries(entries2.filter(([name])=>!OF_THE_CONNECTION.includes(name)))}function unreachable(url,cause){
return`${new URL(url).host} cannot be reached (${cause instanceof Error?cause.message:String(cause)})`}async function checkLfs({lfs,tree:tree2,specs,settings,toRepository}){const lock=toRepository(lockPath(
settings.outputDir));if(lock!==void 0&&await lfs.isTracked(tree2,lock)){const message=`\`.gitattributes\` gives the lock \`${lock}\` to Git LFS, where it cannot be merged: add the line \`${lock} !filt\
er !diff !merge text\``;throw new runtime_problem.oC([{message}])}if(await hasTracked({lfs,tree:tree2,specs,settings,toRepository}))try{await lfs.check(tree2,{clock:systemClock,random:Math.random,signal:AbortSignal.
timeout(CHECK_MS)})}catch(error){throw!(error instanceof LfsError)&&!(error instanceof LfsEndpointError)?error:new runtime_problem.oC([{message:`Git LFS would not take the images: ${error.message}. ${lfsAdvice(
error)}`}])}}const CHECK_MS=6e4;function lfsAdvice(error){const status=error instanceof LfsError?error.status:void 0;return status===401||status===403?"Add `contents: write` under `permissions:` of th\
e job, or give a `github-token` that may write; for a server of your own, put its credentials into `lfs.url`":status===404||status===501?"Check `lfs.url` in `.lfsconfig`, and that Git LFS is enabled f\
or the repository":status===413||status===507?"The storage of Git LFS is full: raise its budget in the billing settings":"Check `lfs.url` in `.lfsconfig`, or take `filter=lfs` out of `.gitattributes`"}
async function hasTracked({lfs,tree:tree2,specs,settings,toRepository}){for(const spec of specs.filter(each=>!(0,image_candidate.c9)(each))){const formats=spec.convert?.format===void 0?image_conversion.
uL:[spec.convert.format];for(const stem of(0,image_conversion.YC)(spec,settings.convert.originals))for(const format of formats){const path=toRepository(`${stem}.${(0,image_format.je)(format)}`);if(path!==
void 0&&await lfs.isTracked(tree2,path))return!0}}return!1}var base64_stream=__webpack_require__(84354);async function blobId(source2){const{file:file2,size}=await openForUpload(source2),hash=(0,external_node_crypto_.
createHash)("sha1").update(`blob ${size}\0`);return await(0,external_node_stream_promises_.pipeline)(file2.createReadStream(),hash),hash.digest("hex")}function textId(text){return(0,external_node_crypto_.
createHash)("sha1").update(`blob ${Buffer.byteLength(text)}\0${text}`).digest("hex")}async function contentOf(source2,{sha256:sha2562,bytes}){const{file:file2,size}=await openForUpload(source2);if(await file2.
close(),size===bytes)return{oid:sha2562,size,open:async()=>(await openForUpload(source2)).file.createReadStream()}}async function openForUpload({workspace,file:file2}){const opened=await(0,safe_path.X$)(
workspace,file2);if(opened.kind==="open")return opened;throw new Error(`\`${file2}\` cannot be uploaded: ${opened.kind==="absent"?"it is gone":opened.reason}`)}const BEFORE='{"encoding":"base64","cont\
ent":"',AFTER='"}',LARGEST_REQUEST=40*1024*1024,LARGEST_BLOB=3*Math.floor((LARGEST_REQUEST-BEFORE.length-AFTER.length)/4);async function uploadBlob({client,repository},source2,size){const{defaults:defaults2}=await __webpack_require__.
e(555).then(__webpack_require__.bind(__webpack_require__,85555)),send=defaults2.request?.fetch??fetch,length=BEFORE.length+4*Math.ceil(size/3)+AFTER.length,{data}=await client.request("POST /repos/{ow\
ner}/{repo}/git/blobs",{...repository,content:"",headers:{"content-type":"application/json; charset=utf-8","content-length":length},request:{fetch:(url,init)=>send(url,{...init,body:ReadableStream.from(
body(source2)),duplex:"half"})}});return data.sha}async function*body(source2){yield Buffer.from(BEFORE);const{file:file2}=await openForUpload(source2);for await(const piece of(0,base64_stream.j)(file2.
createReadStream()))yield Buffer.from(piece);yield Buffer.from(AFTER)}const BLOBS_AT_ONCE=8;class ChangeSet{#git;#changes;#largestBlob;#lfs;#queue=new dist.Ay({concurrency:BLOBS_AT_ONCE});#ids=new Map;#uploaded=new Map;#notes=new Set;constructor(git,changes,{
largestBlob=LARGEST_BLOB,lfs}={}){this.#git=git,this.#lfs=lfs,this.#changes=changes,this.#largestBlob=largestBlob}get notes(){return[...this.#notes]}async onto(tree2,branch){const{writes,copies,deletes,
edits}=this.#changes,pointers=await this.#keepInLfs(tree2,writes),written=new Set([...writes.map(({path})=>path),...copies.map(({to})=>to)]),lists=[await this.#queue.addAll(writes.map(write=>()=>this.#write(
tree2,write,pointers))),await this.#queue.addAll(copies.map(copy=>()=>this.#move({tree:tree2,branch},copy))),await this.#queue.addAll(deletes.filter(({path})=>!written.has(path)).map(file2=>()=>this.#delete(
tree2,file2))),await Promise.all(edits.map(edit=>this.#edit({tree:tree2,branch},edit)))],changes=new Map;for(const change of lists.flat(2))changes.has(change.path)||changes.set(change.path,change);return[
...changes.values()]}async#keepInLfs(tree2,writes){const pointers=new Map,contents=[];for(const{path,workspace,file:file2}of this.#lfs===void 0?[]:writes){if(!await this.#lfs?.access.isTracked(tree2,path)||
!await isUnaltered(workspace,file2))continue;pointers.set(path,lfsPointerText(file2));const content2=await contentOf({workspace,file:file2.path},file2);content2!==void 0&&contents.push(content2)}return contents.
length>0&&await this.#lfs?.access.upload(tree2,contents,this.#lfs.bounds),pointers}async#write(tree2,{path,workspace,file:file2},pointers){const pointer=pointers.get(path);if(pointer!==void 0)return this.#point(
tree2,path,pointer);const source2={workspace,file:file2.path},id2=this.#ids.get(path)??(await isUnaltered(workspace,file2)?await blobId(source2):void 0);if(id2===void 0)return this.#notes.add(`\`${file2.
path}\` is not in the commit: it is gone, or no longer what was delivered`),[];this.#ids.set(path,id2);const there=await this.#git.entry(tree2,path);if(there?.sha===id2)return[];const sha=await this.#upload(
source2,file2.bytes);return sha!==void 0?[{path,mode:there?.mode==="100755"?there.mode:"100644",content:{sha}}]:(this.#notes.add(`\`${path}\` is too large for GitHub's API: it is in the artifact, not i\
n the commit`),[])}async#point(tree2,path,text){const there=await this.#git.entry(tree2,path);return there?.sha===textId(text)?[]:[{path,mode:there?.mode==="100755"?there.mode:"100644",content:{text}}]}async#upload(source2,bytes){
const done=this.#uploaded.get(source2.file);if(done!==void 0||bytes>this.#largestBlob)return done;try{const sha=await uploadBlob(this.#git,source2,bytes);return this.#uploaded.set(source2.file,sha),sha}catch(error){
if(isAnswer(error,413)||isAnswer(error,422,/too large/i))return;throw error}}async#move(trees,{from,to,sha256:sha2562,bytes}){const source2=await this.#sourceOf(trees,from);return source2===void 0||await this.#isKnown(
source2,{path:from,sha256:sha2562,bytes})?this.#copy(trees,from,to):(this.#notes.add(`\`${from}\` on the branch is not what was delivered: it is not moved to \`${to}\``),[])}async#copy({tree:tree2,branch},from,to){
const there=await this.#git.entry(tree2,to),source2=await this.#sourceOf({tree:tree2,branch},from);return source2?.type!=="blob"||there?.sha===source2.sha?[]:[{path:to,mode:source2.mode,content:{sha:source2.
sha}}]}async#sourceOf({tree:tree2,branch},path){return await this.#git.entry(tree2,path)??await this.#git.entry(branch??tree2,path)}async#delete(tree2,file2){const there=await this.#git.entry(tree2,file2.
path);return there?.type!=="blob"?[]:await this.#isKnown(there,file2)?[{path:file2.path,mode:there.mode,content:void 0}]:(this.#notes.add(`\`${file2.path}\` on the branch is not what was delivered: it \
stays`),[])}async#isKnown({type,sha,size=0},{path,sha256:sha2562,bytes}){if(type!=="blob"||!isDisposable(path))return!1;if(size===bytes)return await this.#git.sha256(sha)===sha2562;const pointer=size>
LARGEST_POINTER?void 0:parseLfsPointer(await this.#git.blob(sha));return pointer?.sha256===sha2562&&pointer.bytes===bytes}async#edit({tree:tree2,branch},{path,edit,filesOf}){const there=await this.#git.
entry(tree2,path),bytes=there?.type==="blob"?await this.#git.blob(there.sha):void 0;if(bytes!==void 0&&!(0,external_node_buffer_.isUtf8)(bytes))return[];const current=bytes?.toString("utf8"),text=edit(
current)??current;if(text===void 0)return[];const files=branch===void 0?[]:filesOf?.(text)??[],kept=await Promise.all(files.map(file2=>this.#copy({tree:tree2,branch},file2,file2)));return[...text===current?
[]:[{path,mode:there?.mode??"100644",content:{text}}],...kept.flat()]}}const ATTEMPTS=5,FIRST_WAIT_MS=1e3;function commitFiles(options){const{git,branch}=options;return commitOn(options,async()=>{const head=await git.
head(branch);return head===void 0?missingBranch(branch,"branch"):{kind:"ground",tree:head.tree,parents:[head.sha],settled:head,move:sha=>git.moveBranch(branch,sha)}})}async function commitOn(options,findGround2){
const{git,changes,largestBlob,clock,random,signal,lfs}=options,access=lfs===void 0?{}:{lfs:{access:lfs,bounds:{clock,random,signal}}},set=new ChangeSet(git,changes,{largestBlob,...access});try{for(let attempt2=1;attempt2<=
ATTEMPTS;attempt2+=1){attempt2>1&&await clock.sleep(random()*FIRST_WAIT_MS*2**(attempt2-2),signal);const ground=await findGround2();if(ground.kind==="refused")return ground;const{tree:tree2,branch,parents,
settled,move}=ground,newTree=await git.writeTree(tree2,await set.onto(tree2,branch));if(newTree===settled?.tree)return{kind:"unchanged",commit:settled,notes:set.notes};const sha=await git.writeCommit(
{message:options.message,tree:newTree,parents});if(await move(sha)==="raced")continue;const before={sha:parents[0]??sha,tree:tree2};return{kind:"committed",commit:{sha,tree:newTree},before,notes:set.notes}}
return refused(`Somebody else was quicker ${ATTEMPTS} times to move the branch \`${options.branch}\``,"Run the job again when less is going on")}catch(error){return error instanceof LfsError||error instanceof
LfsEndpointError?refused(`Git LFS did not take the images: ${error.message}`,lfsAdvice(error)):refusalOf(error,"contents")}}function missingBranch(branch,input){const advice=`Create it, or set \`${input}\
\` to one that is there; a repository without a commit needs a first one`;return refused(`There is no branch \`${branch}\` in the repository`,advice)}const READ_ONLY="this pull request comes from a fo\
rk, whose token may only read: the images are kept in the artifact alone";function findTargets(settings){const problems=[],targets={commit:commitTarget(settings,problems),comment:commentTarget(settings)},
wants=[targets.commit,targets.comment].some(({kind})=>kind==="push"||kind==="pull-request");if(wants&&settings.githubToken===""&&problems.push({message:"Input `github-token` is empty: `commit` and `co\
mment` need it"}),wants&&settings.github.repository===""&&problems.push({message:"`GITHUB_REPOSITORY` is not set: `commit` and `comment` need it"}),problems.length>0)throw new runtime_problem.oC(problems);
return targets}async function checkTarget(git,target){if(target.kind!=="push"&&target.kind!=="pull-request")return;const found=await findGround(git,target);if(found.kind==="ground")return found;const refusal2=found;
throw new runtime_problem.oC([{message:`\`commit: ${target.kind}\`: ${refusal2.message}. ${refusal2.advice}`}])}async function findGround(git,target){const[branch,input]=target.kind==="push"?[target.branch,
"branch"]:[target.base,"base"];try{const{data}=await git.client.rest.repos.get({...git.repository});if(data.permissions?.pull===!0&&!data.permissions.push)return refusalOf(new Error("Write access to t\
he repository is not granted to this token"),"contents");const head=await git.head(branch);return head===void 0?missingBranch(branch,input):{kind:"ground",branch:target.branch,tree:head.tree}}catch(error){
return refusalOf(error,"contents")}}function commitTarget({commit,github},problems){if(commit.mode==="none")return{kind:"off"};if(triggeringPull(github)?.isReadOnly)return{kind:"fallback",notice:`\`com\
mit\`: ${READ_ONLY}`};const own=runBranch(github);if(commit.mode==="push"){const branch2=commit.branch??own;return branch2!==void 0?{kind:"push",branch:branch2}:(problems.push({message:noBranch(commit.
mode,github,"branch")}),{kind:"off"})}const base=commit.base??own,branch=commit.branch??defaultBranch(github);return base===void 0&&problems.push({message:noBranch(commit.mode,github,"base")}),base===
branch&&problems.push({message:`\`commit: pull-request\`: \`branch\` and \`base\` are both \`${branch}\`: set one of them`}),{kind:"pull-request",branch,base:base??""}}function noBranch(mode,{ref},input){
return`\`commit: ${mode}\`: the run is on \`${ref||"no ref"}\`, which is no branch: set \`${input}\` to the branch that is meant`}function commentTarget({comment,github}){if(!comment)return{kind:"off"};
const pull=triggeringPull(github);return pull===void 0?{kind:"fallback",notice:"`comment`: no pull request triggered this run"}:pull.isReadOnly?{kind:"fallback",notice:`\`comment\`: ${READ_ONLY}`}:{kind:"\
pull-request",number:pull.number}}function defaultBranch({workflowRef,workflow}){const file2=/\/([^/@]+)\.ya?ml@/.exec(workflowRef)?.[1];return`gpt-image/${(0,slugify.A)(file2??workflow)||"images"}`}function repositoryPaths(workspace,workingDirectory){
const top=checkoutTop(workspace,workingDirectory);return top===""?file2=>file2:file2=>file2.startsWith(`${top}/`)?file2.slice(top.length+1):void 0}function checkoutTop(workspace,directory){return directory===
""||directory==="."?"":(0,external_node_fs_.existsSync)(external_node_path_.join(workspace,directory,".git"))?directory:checkoutTop(workspace,external_node_path_.posix.dirname(directory))}function rawUrlsOf({
github,sha,toRepository}){return file2=>{const inside=toRepository(file2);if(inside===void 0)return;const encoded=inside.split("/").map(encodeURIComponent).join("/");return`${github.serverUrl}/${github.
repository}/raw/${sha}/${encoded}`}}var external_node_util_=__webpack_require__(57975);function refuse(reason){return{kind:"refused",reason}}function setInToml(toml,key,{value,eol}){const wanted=read(
toml);if(wanted===void 0)return refuse("the front matter is not TOML");const keys2=Object.hasOwn(wanted,key)?[key]:key.split("."),table=tableFor(wanted,keys2.slice(0,-1));if(typeof table=="string")return refuse(
table);const name=keys2.at(-1)??"",there=Reflect.get(table,name);if(there===value)return{kind:"same"};if(typeof there=="object"&&there!==null&&!(there instanceof Date))return refuse(`\`${key}\` is a li\
st or has keys of its own`);const changesMore=`\`${key}\` cannot be set without changing more: write it by hand once`;if(/\r\n/.test(toml)&&/(?<!\r)\n/.test(toml))return refuse(changesMore);Reflect.set(
table,name,value);const patched=(0,toml_patch.F6)(toml,wanted),changed=patched.endsWith(`
`)?patched:patched+eol;return(0,external_node_util_.isDeepStrictEqual)(read(changed),wanted)&&hasOtherLines(changed,toml)?{kind:"set",text:changed}:refuse(changesMore)}function read(toml){try{return Object(
(0,toml_patch.qg)(toml))}catch{return}}function tableFor(root,keys2){let table=root;for(const[depth,key]of keys2.entries()){const next=(Object.hasOwn(table,key)?Reflect.get(table,key):void 0)??Object.
create(null);if(typeof next!="object"||next===null||Array.isArray(next)||next instanceof Date)return`\`${keys2.slice(0,depth+1).join(".")}\` has a value, so it can have no keys of its own`;Reflect.set(
table,key,next),table=next}return table}function hasOtherLines(changed,before){const now=changed.split(`
`);let missing=0,at2=0;for(const line of before.split(`
`)){const found=now.indexOf(line,at2);found<0?missing+=1:at2=found+1}return missing<=1}function spliceInto(options,map,keys2,above=[]){const dotted=pairOf(map,keys2.join("."));if(dotted!==void 0)return replace(
options,dotted,[...above,keys2.join(".")]);const[first="",...rest]=keys2,path=[...above,first],pair=pairOf(map,first);return pair===void 0?insert(options,map,{keys:keys2,path:[...above,...keys2]}):(0,yaml_dist.
jh)(pair.value)?spliceInto(options,pair.value,rest,path):splice_isEmpty(pair.value)?nest(options,pair,{keys:rest,path:[...path,...rest]}):{reason:`\`${path.join(".")}\` has a value, so it can have no \`${rest.
join(".")}\``}}function replace({yaml,eol,value},pair,path){const{value:node}=pair;if((0,yaml_dist.P3)(node))return{reason:`\`${path.join(".")}\` is a list or has keys of its own`};if(splice_isEmpty(node)){
const colon=yaml.indexOf(":",rangeOf(pair.key)[1])+1;return{from:colon,to:colon,text:` ${scalarText(value)}`,path}}if(!(0,yaml_dist.jn)(node)&&!(0,yaml_dist.Vj)(node))return{reason:`\`${path.join(".")}\
\` is nothing that can be replaced`};const[from,to]=rangeOf(node),text=scalarText(value,(0,yaml_dist.jn)(node)?node.type:void 0);return{from,to,text:yaml[to-1]===`
`?text+eol:text,path}}function insert({yaml,eol,value},map,{keys:keys2,path}){const last=map.items.at(-1);if(map.flow){const at3=last===void 0?rangeOf(map)[0]+1:endOf(last,yaml),nested=`${keys2.map(key=>scalarText(
key)).join(": {")}: ${scalarText(value)}${"}".repeat(keys2.length-1)}`;return{from:at3,to:at3,text:last===void 0?nested:`, ${nested}`,path}}const at2=lineAfter(yaml,last===void 0?yaml.length:endOf(last,
yaml)),indent=last===void 0?0:columnOf(yaml,rangeOf(map.items[0]?.key)[0]);return{from:at2,to:at2,text:blockLines(keys2,{value,indent,eol}),path}}function nest({yaml,eol,value},pair,{keys:keys2,path}){
const[from,to]=rangeOf(pair.key),at2=lineAfter(yaml,to);return{from:at2,to:at2,text:blockLines(keys2,{value,indent:columnOf(yaml,from)+2,eol}),path}}function blockLines(keys2,{value,indent,eol}){return`${keys2.
map((key,depth)=>`${" ".repeat(indent+2*depth)}${scalarText(key)}:`).join(eol)} ${scalarText(value)}${eol}`}function pairOf(map,key){return map.items.find(item=>(0,yaml_dist.jn)(item.key)&&String(item.
key.value)===key)}function splice_isEmpty(node){return node===null||(0,yaml_dist.jn)(node)&&node.value===null&&(node.source??"")===""}function endOf({key,value},yaml){return splice_isEmpty(value)?yaml.
indexOf(":",rangeOf(key)[1])+1:endOfNode(value,yaml)}function endOfNode(node,yaml){const last=(0,yaml_dist.P3)(node)&&!node.flow?node.items.at(-1):void 0;return last===void 0?rangeOf(node)[1]:(0,yaml_dist.
tO)(last)?endOf(last,yaml):endOfNode(last,yaml)}function rangeOf(node){const[from,to]=(0,yaml_dist.Ll)(node)&&node.range||[0,0];return[from,to]}function lineAfter(yaml,offset){if(offset===0||yaml[offset-
1]===`
`)return offset;const lineBreak=yaml.indexOf(`
`,offset);return lineBreak<0?yaml.length:lineBreak+1}function columnOf(yaml,offset){return offset-(yaml.lastIndexOf(`
`,offset-1)+1)}function scalarText(value,style="PLAIN"){return typeof value=="number"?String(value):style==="QUOTE_SINGLE"&&!new RegExp("\\p{Cc}","u").test(value)?`'${value.replaceAll("'","''")}'`:style!==
"QUOTE_DOUBLE"&&isPlain(value)?value:JSON.stringify(value)}function holdsAlias(document){let isHeld=!1;return(0,yaml_dist.YR)(document,{Alias:()=>(isHeld=!0,yaml_dist.YR.BREAK)}),isHeld}function isPlain(value){
const yaml=`- ${value}
- [${value}]
- {k: ${value}}`;return["1.1","1.2"].every(version=>{const document=(0,yaml_dist.Tp)(yaml,{version,logLevel:"error"});return document.errors.length===0&&document.warnings.length===0&&!holdsAlias(document)&&
(0,external_node_util_.isDeepStrictEqual)(document.toJS(),[value,[value],{k:value}])})}function setFrontMatter(text,key,value){try{return setIn(text,key,value)}catch(error){const reason=isTooDeep(error)?
TOO_DEEP:error instanceof Error?error.message:String(error);return refuse(`the front matter cannot be written again (${(0,one_line.T)(reason," ")})`)}}function setIn(text,key,value){const block=findFrontMatter(
text);if(block==="none"||block==="open")return refuse("the file has no front matter between two lines of `---` or `+++`");const{language,eol}=block,inside=text.slice(block.from,block.to),result=language===
"toml"?setInToml(inside,key,{value,eol}):setInYaml(inside,key,{value,eol});return result.kind!=="set"?result:{kind:"set",text:text.slice(0,block.from)+result.text+text.slice(block.to)}}const QUIET={logLevel:"\
error"};function setInYaml(yaml,key,{value,eol}){const document=(0,yaml_dist.Tp)(yaml,QUIET),[error]=document.errors;if(isTooDeep(error))throw error;if(error!==void 0)return refuse(`the front matter i\
s not YAML: ${error.message.split(`
`,1)[0]}`);const{contents}=document;if(contents!==null&&!(0,yaml_dist.jh)(contents))return refuse("the front matter is no list of `key: value` lines");const keys2=key.split("."),splice=contents===null?
{from:yaml.length,to:yaml.length,text:blockLines(keys2,{value,indent:0,eol}),path:keys2}:spliceInto({yaml,eol,value},contents,keys2);if("reason"in splice)return refuse(splice.reason);if(document.getIn(
splice.path)===value)return{kind:"same"};const changed=yaml.slice(0,splice.from)+splice.text+yaml.slice(splice.to);return saysTheSame(changed,withValue(document.toJS(),splice.path,value))?{kind:"set",
text:changed}:refuse(`\`${key}\` cannot be set without changing more: write it by hand once`)}function withValue(data,[key="",...rest],value){const map=Object(data);return{...map,[key]:rest.length===0?
value:withValue(Reflect.get(map,key),rest,value)}}function saysTheSame(yaml,wanted){const document=(0,yaml_dist.Tp)(yaml,QUIET);return document.errors.length===0&&(0,external_node_util_.isDeepStrictEqual)(
document.toJS(),wanted)}function planFrontMatter(illustrations,options){const pages=new Map,problems=[];for(const illustration of options.settings.length===0?[]:illustrations){const{source:source2,frontMatter}=illustration.
spec;if(source2===void 0||frontMatter===void 0||pages.has(source2.file))continue;const values=options.settings.flatMap(({key,template})=>{const filled=fill(template,illustration,options);if(filled.ok)
return[{key,value:filledValue(template,filled.text)}];const list2=filled.problems.join("; ");return problems.push({message:`Input \`set-front-matter\`: the template of \`${key}\` ${list2}`,source:source2}),
[]});pages.set(source2.file,{path:source2.file,values})}return{pages:[...pages.values()],problems}}async function checkFrontMatter(specs,options){const illustrations=specs.filter(spec=>!(0,image_candidate.
c9)(spec)).map(spec=>({spec,file:{path:`${spec.stem}.png`,width:1,height:1}})),{pages,problems}=planFrontMatter(illustrations,options),lists=await Promise.all(pages.map(async({path:page,values})=>(await changedOnDisk(
options.workspace,{path:page,values})).problems));return[...problems,...lists.flat()]}async function writePages(pages,workspace){const problems=[];for(const page of pages){const after=await changedOnDisk(
workspace,page);problems.push(...after.problems),after.text!==void 0&&writeAtomically(external_node_path_.join(workspace,page.path),after.text)}return problems}async function changedOnDisk(workspace,{
path:page,values}){const opened=await(0,safe_path.X$)(workspace,page);if(opened.kind!=="open"){const reason=opened.kind==="absent"?"the page is gone":opened.reason;return{text:void 0,problems:[notSet(
page,`the front matter of \`${page}\``,reason)]}}const bytes=await opened.file.readFile().finally(()=>opened.file.close()),before=(0,external_node_buffer_.isUtf8)(bytes)?bytes.toString("utf8"):void 0,
after=changePage(before,page,values);return{text:after.text===before?void 0:after.text,problems:after.problems}}function pageEdits(pages,toRepository){return pages.flatMap(({path:page,values})=>{const inside=toRepository(
page);return inside===void 0?[]:[{path:inside,edit:current=>changePage(current,page,values).text}]})}function changePage(before,page,values){const problems=[];let text=before;for(const{key,value}of text===
void 0?[]:values){const result=setFrontMatter(text??"",key,value);result.kind==="set"&&(text=result.text),result.kind==="refused"&&problems.push(notSet(page,`\`${key}\``,result.reason))}return{text,problems}}
function notSet(page,what,reason){const source2={file:page,line:1,column:1};return{message:`Input \`set-front-matter\`: ${what} cannot be set: ${reason}`,source:source2}}function fill(template,{spec,file:file2,
further=[]},options){const view=viewOf(spec,file2,options);if(!/\{\{\s*srcset\s*\}\}/.test(template))return fillTemplate(template,view);const filled=[...further,file2].sort((a,b)=>a.width-b.width).map(
size=>fillTemplate(template,{...view,srcset:`${external_node_path_.posix.basename(size.path)} ${size.width}w`}));return filled.find(({ok})=>!ok)??{ok:!0,text:filled.map(each=>each.ok?each.text:"").join(
", ")}}function viewOf(spec,file2,{workingDirectory,toRepository}){const folder=external_node_path_.posix.dirname(spec.source?.file??"");return{...spec.frontMatter,id:spec.id,alt:spec.alt,file:external_node_path_.
posix.basename(file2.path),path:toRepository(file2.path)??file2.path,dir:external_node_path_.posix.relative(workingDirectory,folder)||".",width:file2.width,height:file2.height}}function filledValue(template,text){
return/^\{\{\s*(width|height)\s*\}\}$/.test(template.trim())?Number(text):text}const WRITES_A_MINUTE=60,LONGEST_PAUSE=900,LIMIT_RETRIES=4;function repositoryOf(fullName){const[owner="",repo=""]=fullName.
split("/");return{owner,repo}}async function openGitHub({token,apiUrl,log,secondMs=1e3}){const[{getOctokit},{retry},{throttling},{default:Bottleneck}]=await Promise.all([Promise.all([__webpack_require__.
e(555),__webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__,61351)),Promise.all([__webpack_require__.e(251),__webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__,
49735)),Promise.all([__webpack_require__.e(251),__webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__,86856)),__webpack_require__.e(203).then(__webpack_require__.t.bind(__webpack_require__,
62203,19))]),onLimit=kind=>(seconds,request,_,tries)=>{const again=tries<LIMIT_RETRIES&&seconds<=LONGEST_PAUSE,next=again?`trying again in ${seconds} s`:`not waiting ${seconds} s for it`;return log(`G\
itHub's ${kind} rate limit at ${request.method} ${request.url}: ${next}`),again},writes={reservoir:WRITES_A_MINUTE,reservoirRefreshAmount:WRITES_A_MINUTE,reservoirRefreshInterval:6e4};return getOctokit(
token,{baseUrl:apiUrl,userAgent:"gpt-image-action",log:{debug:()=>{},info:()=>{},warn:log,error:log},retry:{doNotRetry:[400,401,403,404,409,410,422,429,451],retryAfterBaseValue:secondMs},throttle:{onRateLimit:onLimit(
"primary"),onSecondaryRateLimit:onLimit("secondary"),retryAfterBaseValue:secondMs,write:new Bottleneck.Group(writes),notifications:new Bottleneck.Group}},retry,throttling)}const TREE_CHUNK=100;class GitData{client;repository;#trees=new Map;#texts=new Map;#hashes=new Map;constructor(client,repository){
this.client=client,this.repository=repository}async head(branch){try{const{data}=await this.client.rest.git.getRef({...this.repository,ref:`heads/${branch}`});return await this.commit(data.object.sha)}catch(error){
if(isAnswer(error,404)||isAnswer(error,409))return;throw error}}async commit(sha){const{data}=await this.client.rest.git.getCommit({...this.repository,commit_sha:sha});return{sha:data.sha,tree:data.tree.
sha}}directory(tree2){return remember(this.#trees,tree2,async()=>{const{data}=await this.client.rest.git.getTree({...this.repository,tree_sha:tree2});return new Map(data.tree.map(({path,mode,type,sha,
size})=>[path,{mode,type,sha,size}]))})}async entry(tree2,path){const[name="",...rest]=path.split("/"),found=(await this.directory(tree2)).get(name);return rest.length===0||found===void 0?found:found.
type==="tree"?this.entry(found.sha,rest.join("/")):void 0}blob(sha){return remember(this.#texts,sha,async()=>{const{data}=await this.client.rest.git.getBlob({...this.repository,file_sha:sha});return Buffer.
from(data.content,"base64")})}sha256(sha){return remember(this.#hashes,sha,async()=>{const{data}=await this.client.rest.git.getBlob({...this.repository,file_sha:sha});return(0,external_node_crypto_.createHash)(
"sha256").update(data.content,"base64").digest("hex")})}async text(tree2,path){const entry=await this.entry(tree2,path);return entry?.type==="blob"?(await this.blob(entry.sha)).toString("utf8"):void 0}async writeTree(base,changes){
let tree2=base;for(let start=0;start<changes.length;start+=TREE_CHUNK){const chunk=changes.slice(start,start+TREE_CHUNK).map(treeItem),{data}=await this.client.rest.git.createTree({...this.repository,
base_tree:tree2,tree:chunk});tree2=data.sha}return tree2}async writeCommit({message,tree:tree2,parents}){const{data}=await this.client.rest.git.createCommit({...this.repository,message,tree:tree2,parents:[
...parents]});return data.sha}async moveBranch(branch,sha){try{return await this.client.rest.git.updateRef({...this.repository,ref:`heads/${branch}`,sha,force:!1}),"moved"}catch(error){if(isAnswer(error,
422,/not a fast.?forward/i)||isAnswer(error,409))return"raced";throw error}}async makeBranch(branch,sha){try{return await this.client.rest.git.createRef({...this.repository,ref:`refs/heads/${branch}`,
sha}),"moved"}catch(error){if(isAnswer(error,422,/already exists/i))return"raced";throw error}}async compare(base,head){const basehead=`${base}...${head}`,compared=this.client.rest.repos.compareCommitsWithBasehead(
{...this.repository,basehead,per_page:1}),answer=await orMissing(compared,void 0);if(answer===void 0)return;const{behind_by,ahead_by,merge_base_commit}=answer.data;return{behind:behind_by,ahead:ahead_by,
parted:await this.commit(merge_base_commit.sha)}}}function treeItem({path,mode,content:content2}){const common={path,mode:fileMode(mode),type:"blob"};return content2===void 0?{...common,sha:null}:"sha"in
content2?{...common,sha:content2.sha}:{...common,content:content2.text}}function fileMode(mode){return mode==="100755"||mode==="120000"?mode:"100644"}function remember(known,key,ask){const asked=known.
get(key)??ask();return known.set(key,asked),asked.catch(()=>known.delete(key)),asked}function parseAttributes(text,macros=new Map){const rules=[];for(const line of text.split(/\r?\n/)){const[pattern,attributes]=splitLine(
line);if(pattern===""||pattern.startsWith("#"))continue;const filter=filterIn(attributes,macros);filter!==void 0&&(pattern.startsWith("[attr]")?macros.set(pattern.slice(6),filter):rules.push({matches:matcherOf(
pattern),filter}))}return{filterOf:file2=>rules.findLast(({matches})=>matches(file2))?.filter}}function splitLine(line){const[,quoted,plain2=""]=/^\s*(?:"((?:[^"\\]|\\.)*)"|(\S*))/.exec(line)??[],rest=line.
trim().slice(quoted===void 0?plain2.length:quoted.length+2);return[quoted===void 0?plain2:quoted.replaceAll(/\\(["\\])/g,"$1"),rest.split(/\s+/).filter(attribute=>attribute!=="")]}function filterIn(attributes,macros){
let filter;for(const attribute of attributes)attribute.startsWith("filter=")?filter=attribute.slice(7):/^[-!]filter$/.test(attribute)?filter="":filter=macros.get(attribute)??filter;return filter}function matcherOf(pattern){
if(pattern.endsWith("/"))return()=>!1;const steps=attributes_stepsOf(pattern.replace(/^\//,""));return pattern.includes("/")?file2=>matchesSteps(steps,file2):file2=>matchesSteps(steps,external_node_path_.
posix.basename(file2))}const TOKENS=/\*\*\/|\*+|\?|\[(?:!|\^)?\]?[^\]]*\]|\\.|[^*?[\\]+|./gs,withinName=character=>character!=="/";function attributes_stepsOf(pattern){return[...pattern.matchAll(TOKENS)].
flatMap(({0:token,index})=>{const isWhole=index===0||pattern[index-1]==="/";return token==="**/"&&isWhole?[{test:anything,repeats:!0,skips:2},literal("/")]:token==="**/"?[{test:withinName,repeats:!0},
literal("/")]:token==="**"&&isWhole&&index+2===pattern.length?[{test:anything,repeats:!0}]:token.startsWith("*")?[{test:withinName,repeats:!0}]:token==="?"?[{test:withinName,repeats:!1}]:/^\[.+\]$/s.test(
token)?[{test:classOf(token),repeats:!1}]:[...token.replace(/^\\(.)$/s,"$1")].map(literal)})}function classOf(token){const source2=`^[${token.slice(1,-1).replace(/^[!^]/,"^").replaceAll(/[\\\]]/g,"\\$&")}\
]$`;try{const expression=new RegExp(source2,"s");return character=>character!=="/"&&expression.test(character)}catch{return()=>!1}}class TrackedPaths{#git;#rules=new Map;#macros=new Map;constructor(git){
this.#git=git}async has(tree2,file2){let filter;for(const folder of foldersOf(file2))filter=(await this.#rulesIn(tree2,folder))?.filterOf(external_node_path_.posix.relative(folder,file2))??filter;return filter===
"lfs"}#rulesIn(tree2,folder){const key=`${tree2}:${folder}`,known=this.#rules.get(key)??this.#read(tree2,folder);return this.#rules.set(key,known),known}async#read(tree2,folder){const text=await this.#git.
text(tree2,external_node_path_.posix.join(folder,".gitattributes"));return text===void 0?void 0:parseAttributes(text,this.#macros)}}function foldersOf(file2){const parts=external_node_path_.posix.dirname(
file2).split("/");return["",...parts.map((_,index)=>parts.slice(0,index+1).join("/"))].filter(folder=>folder!==".")}class LfsAccess{#git;#owner;#tracked;constructor(git,owner){this.#git=git,this.#owner=
owner,this.#tracked=new TrackedPaths(git)}isTracked(tree2,path){return this.#tracked.has(tree2,path)}check(tree2,bounds){return this.#withStore(tree2,bounds,store=>store.check())}upload(tree2,contents,bounds){
return this.#withStore(tree2,bounds,store=>store.upload(contents))}async#withStore(tree2,bounds,work){const config=await this.#git.text(tree2,".lfsconfig"),{branch,...owner}=this.#owner,store=new LfsStore(
{...bounds,branch,endpoint:lfsEndpoint({...owner,config})});try{await work(store)}finally{await store.close()}}}function keepsLock({targets:{commit}}){return commit.kind==="push"||commit.kind==="pull-\
request"}async function findDestination(settings,specs,log){const{workspace,workingDirectory,commit,github,githubToken:token,plan}=settings,toRepository=repositoryPaths(workspace,workingDirectory),targets=findTargets(
settings);for(const target of[targets.commit,targets.comment])target.kind==="fallback"&&log(target.notice);const pages={settings:commit.frontMatter,workspace,workingDirectory,toRepository},problems=await checkFrontMatter(
specs,pages);if(problems.length>0)throw new runtime_problem.oC(problems);const isOnline=[targets.commit,targets.comment].some(({kind})=>kind==="push"||kind==="pull-request");if(plan.dryRun||!isOnline)
return{targets,toRepository};const client=await openGitHub({token,apiUrl:github.apiUrl,log}),git=new GitData(client,repositoryOf(github.repository)),ground=await checkTarget(git,targets.commit);if(ground===
void 0)return{targets,toRepository,git};const{serverUrl,apiUrl,repository}=github,lfs=new LfsAccess(git,{serverUrl,apiUrl,repository,token,branch:ground.branch});return await checkLfs({lfs,tree:ground.
tree,specs,settings,toRepository}),{targets,toRepository,git,lfs}}async function readStanding(settings,{targets,toRepository,git},specs){const{workspace,outputDir}=settings,lockFile=lockPath(outputDir),
disk={lock:await readLock(workspace,lockFile),otherLocks:[],files:diskFiles(workspace),rejected:new Map},{commit:target}=targets;if(git===void 0||target.kind==="off"||target.kind==="fallback")return disk;
const branch=await readBranch({git,target,lock:lockFile,toRepository}),files=withTooLarge(layeredFiles([disk.files,branch.files]));return{lock:target.kind==="pull-request"?branch.lock:wantedEntries(specs,
disk.lock,branch.lock),otherLocks:[disk.lock,branch.lock],files,rejected:branch.rejected}}function wantedEntries(specs,disk,branch){const fingerprints=new Map(specs.map(({id:id2,fingerprint:fingerprint2})=>[
id2,fingerprint2])),fromBranch=Object.entries(branch.images).filter(([id2,entry])=>{const ours=entryOf(disk,id2);return ours===void 0||entry.fingerprint===fingerprints.get(id2)&&ours.fingerprint!==entry.
fingerprint});return lockOf([...Object.entries(disk.images),...fromBranch])}function withTooLarge(files){return{...files,check:async file2=>{const found=await files.check(file2);return found.kind==="a\
bsent"&&file2.bytes>LARGEST_BLOB?{kind:"same"}:found}}}const NOTHING_PUBLISHED={published:{},notes:[],failures:[]},FORBIDDEN=/[":<>|*?\r\n]/g,LONGEST_STEM_BYTES=180;function artifactName(name,shard){return`${name}${shardSuffix(
shard)}`}function archivePath(file2){return file2.replace(FORBIDDEN,"-")}function singleName(file2,shard){const flat2=archivePath(file2.replaceAll("/","--").replaceAll("\\","-")),{name,ext}=external_node_path_.
posix.parse(flat2);return`${endOfName(name)}${shardSuffix(shard)}${ext}`}function freeName(name,taken){const{dir,name:stem,ext}=external_node_path_.posix.parse(name);for(let number=1;;number+=1){const candidate=number===
1?name:external_node_path_.posix.join(dir,`${stem}-${number}${ext}`),key=candidate.toLowerCase();if(!taken.has(key))return taken.add(key),candidate}}function shardSuffix(shard){return shard===void 0?"":
`-${shard.index}-of-${shard.count}`}function endOfName(stem){return Buffer.byteLength(stem)<=LONGEST_STEM_BYTES?stem:[...stem].slice(-LONGEST_STEM_BYTES/4).join("")}async function uploadNumbered({own,
wanted,taken,overwrite,tries},upload2){for(let number=1;;number+=1){const name=freeName(wanted,taken);try{const uploaded=await upload2(name,overwrite||own.known.has(name));return own.add(name),uploaded}catch(error){
if(!isNameTaken(error)||number===tries)throw error}}}const SINGLES_LIMIT=450,CONCURRENCY=4,NAME_TRIES=20;async function uploadImages(options){const{settings,shard,files,others=[],extras,temp}=options;
if(settings.name==="")return{kind:"none",reason:"`artifact-name` is empty"};if(files.length+others.length+extras.length===0)return{kind:"none",reason:"there is nothing to upload"};const name=artifactName(
settings.name,shard);try{return await withStaging(temp,async staging=>{const items=itemsOf(options,staging);if(settings.layout==="zip")return{kind:"uploaded",singles:[],...await zip(options,staging,items)};
const alone=await uploadSingles(options,staging,items),archive=alone.rest.length+extras.length>0?await zip(options,staging,alone.rest):alone.first;return archive===void 0?{kind:"none",reason:"there is\
 nothing to upload"}:{kind:"uploaded",singles:alone.singles,...archive}})}catch(error){return notUploaded(error,name,options.run.isAct)}}function itemsOf({workspace,files,others=[]},staging){return[...files.
map(file2=>({name:file2.path,stage:at2=>staging.addImage({workspace,file:file2},at2)})),...others.map(({path:source2,name})=>({name,stage:at2=>staging.add(source2,at2)}))]}async function uploadFile(options){
try{const uploaded=await withStaging(options.temp,staging=>folded(options.name,()=>uploadSingle({...options,stage:name=>staging.add(options.path,name)},{root:staging.root,taken:new Set})));return{kind:"\
uploaded",singles:[],...uploaded}}catch(error){return notUploaded(error,options.name,options.run.isAct)}}async function zip(options,staging,images){const{settings,own,shard,run:run2,extras,log}=options,
taken=new Set,others=extras.map(({name,path:source2})=>({name,stage:at2=>staging.add(source2,at2)})),files=[];for(const{name,stage}of[...others,...images])try{files.push(await stage(external_node_path_.
posix.join("zip",freeName(archivePath(name),taken))))}catch(error){log(`\`${name}\` is left out of the artifact: ${error instanceof Error?error.message:String(error)}`)}const wanted=artifactName(settings.
name,shard),root=external_node_path_.join(staging.root,"zip"),zipOptions={...retention(settings),compressionLevel:settings.compressionLevel},naming={own,wanted,taken:new Set,overwrite:settings.overwrite,
tries:own.mayBeMore?NAME_TRIES:1},uploaded=await folded(wanted,()=>uploadNumbered(naming,(name,overwrite)=>upload(run2,{name,files,root,options:zipOptions,overwrite})));return uploaded.name===wanted?uploaded:
{...uploaded,insteadOf:wanted}}function folded(what,work){return(0,core.Os)(`Upload of the artifact ${what}`,work)}async function uploadSingles(options,staging,files){const{log,singlesLimit=SINGLES_LIMIT}=options,
singles=new Map,place={root:staging.root,taken:new Set},queue=new dist.Ay({concurrency:CONCURRENCY}),said=[],uploadOne=async item=>{try{singles.set(item.name,await uploadSingle({...options,...item},place))}catch(error){
const{kind,message}=notUploaded(error,item.name,options.run.isAct);if(kind==="unsupported"&&singles.size===0)throw error;queue.clear(),said.push(`\`${item.name}\` goes into the archive: ${message}`)}};
await folded("of each image",async()=>{const[first,...others]=files.slice(0,singlesLimit);if(first!==void 0&&await uploadOne(first),said.length===0)for(const file2 of others)queue.add(()=>uploadOne(file2));
await queue.onIdle()}),files.length>singlesLimit&&said.push(`A job may have 500 artifacts: ${singlesLimit} images are artifacts of their own, the rest is in the archive.`);for(const line of said)log(line);
return{first:files.map(({name})=>singles.get(name)).find(uploaded=>uploaded!==void 0),rest:files.filter(({name})=>!singles.has(name)),singles:files.flatMap(({name})=>{const uploaded=singles.get(name);
return uploaded===void 0?[]:[{path:name,url:uploaded.url}]})}}async function uploadSingle({settings,own,shard,run:run2,name:file2,stage},{root,taken}){const options={...retention(settings),skipArchive:!0},
naming={own,wanted:singleName(file2,shard),taken,overwrite:settings.overwrite,tries:NAME_TRIES};return await uploadNumbered(naming,async(name,overwrite)=>upload(run2,{name,files:[await stage(name)],root,
options,overwrite}))}function retention({retentionDays}){return retentionDays===void 0?{}:{retentionDays}}const UNKEPT="The files as delivered are kept nowhere: `originals` is `artifact`, and `artifac\
t-name` is empty. Their tasks give them again as long as the API keeps them",UNKEPT_CANDIDATES="The candidates that are not picked are kept nowhere: `artifact-name` is empty. Their tasks give them aga\
in as long as the API keeps them";async function publishArtifact({settings,ownArtifacts:own,newFiles,originals,spares,renderers,log}){const{artifact,workspace,temp,github:run2,plan}=settings;if(artifact.
name===""){const notes=[...originals.length>0?[UNKEPT]:[],...spares.length>0?[UNKEPT_CANDIDATES]:[]];return{...NOTHING_PUBLISHED,notes}}if(newFiles.length+spares.length===0)return NOTHING_PUBLISHED;const{
extras,gallery}=await renderers.papers(),common={settings:artifact,own,run:run2,shard:plan.shard,temp},others=[...within("originals",originals),...within(image_candidate.Rb,spares)],images=await uploadImages(
{...common,workspace,files:newFiles,others,extras,log});switch(images.kind){case"none":return NOTHING_PUBLISHED;case"unsupported":return{published:{},notes:[images.message],failures:[]};case"failed":return{
published:{},notes:[],failures:[images.message]};case"uploaded":{const{id:id2,url,digest:digest2,name,insteadOf}=images,published={artifact:{id:id2,url,digest:digest2}},notes=insteadOf===void 0?[]:[numbered(
name,insteadOf)];if(gallery===void 0)return{published,notes,failures:[]};const page=await uploadFile({...common,path:gallery,name:`${artifact.name}.html`});return page.kind==="uploaded"?{published:{...published,
galleryUrl:page.url},notes,failures:[]}:{published,notes:[...notes,page.message],failures:[]}}}}function numbered(name,insteadOf){return`The artifact is \`${name}\`: \`${insteadOf}\` is there already, \
from an earlier attempt or another job`}function within(folder,files){return files.map(({path,name})=>({path,name:`${folder}/${name}`}))}async function decorate({client,repository},number,extras){const{
rest}=client,issue={...repository,issue_number:number},teams=extras.reviewers.flatMap(reviewer=>teamOf(reviewer)??[]),people=extras.reviewers.filter(reviewer=>teamOf(reviewer)===void 0),review={...repository,
pull_number:number},steps=[["labels",extras.labels,labels=>rest.issues.addLabels({...issue,labels})],["assignees",extras.assignees,assignees=>rest.issues.addAssignees({...issue,assignees})],["reviewer\
s",people,reviewers=>rest.pulls.requestReviewers({...review,reviewers})],["team reviewers",teams,team_reviewers=>rest.pulls.requestReviewers({...review,team_reviewers})]],warnings=[];for(const[what,names,
add]of steps)if(names.length!==0)try{await add([...names])}catch(error){const{message,advice}=refusalOf(error,"pull-requests");warnings.push(`The pull request is without its ${what} (${names.join(", ")}\
): ${message}. ${advice}`)}return warnings}function teamOf(reviewer){return/^(?:team:|[^/]+\/)(.+)$/.exec(reviewer)?.[1]}async function diffTrees(git,before,after,folder=""){const[old,now]=await Promise.
all([entries(git,before),entries(git,after)]),names=[...new Set([...old.keys(),...now.keys()])];return(await Promise.all(names.map(async name=>{const[was,is]=[old.get(name),now.get(name)];if(was?.sha===
is?.sha&&was?.mode===is?.mode)return[];const path=folder+name,[oldTree,newTree]=[tree(was),tree(is)],below=oldTree??newTree?await diffTrees(git,oldTree,newTree,`${path}/`):[],[oldFile,newFile]=[file(was),
file(is)];return oldFile??newFile?[...below,{path,before:oldFile,after:newFile}]:below}))).flat()}async function entries(git,sha){return sha===void 0?new Map:git.directory(sha)}function tree(entry){return entry?.
type==="tree"?entry.sha:void 0}function file(entry){return entry?.type==="blob"?entry:void 0}async function pullGround(git,target,edits){const{base,head,isLive}=await findPullBranch(git,target);if(base===
void 0)return missingBranch(target.base,"base");const move=sha=>git.moveBranch(target.branch,sha);if(head===void 0){const make=sha=>git.makeBranch(target.branch,sha);return{kind:"ground",tree:base.tree,
parents:[base.sha],settled:base,move:make}}const compared=await git.compare(base.sha,head.sha);if(!isLive){const parents=compared?.ahead===0?[base.sha]:[head.sha,base.sha];return{kind:"ground",tree:base.
tree,parents,settled:base,move}}const ground={kind:"ground",branch:head.tree,move};if(compared?.behind===0)return{...ground,tree:head.tree,parents:[head.sha],settled:head};const merged=compared&&await mergeBase(
git,target,base);if(merged!==void 0)return{...ground,tree:merged.tree,parents:[merged.sha],settled:merged};const tree2=compared===void 0?await carryOver(git,{base,head},edits):await rebuild(git,{common:compared.
parted,base,head},edits);return{...ground,tree:tree2,parents:[head.sha,base.sha]}}async function mergeBase(git,{branch},base){try{return await git.client.rest.repos.merge({...git.repository,base:branch,
head:base.sha}),await git.head(branch)}catch(error){if(isAnswer(error,409))return;throw error}}async function rebuild(git,{common,base,head},edits){const changes=[];for(const{path,before,after}of await diffTrees(
git,common.tree,head.tree)){const there=await git.entry(base.tree,path);if(there?.sha===after?.sha)continue;const edit=edits.find(candidate=>candidate.path===path);if(there?.sha!==before?.sha&&edit!==
void 0){const sides=await Promise.all([common,base,head].map(({tree:tree2})=>git.text(tree2,path))),text=edit.merge?.(sides[0],sides[1],sides[2]);text!==void 0&&changes.push({path,mode:after?.mode??"1\
00644",content:{text}})}else changes.push({path,mode:after?.mode??there?.mode??"",content:after&&{sha:after.sha}})}return git.writeTree(base.tree,changes)}async function carryOver(git,{base,head},edits){
const changes=new Map;for(const{path,merge,filesOf}of edits){const text=merge?.(void 0,await git.text(base.tree,path),await git.text(head.tree,path));if(text!==void 0){changes.set(path,{path,mode:"100\
644",content:{text}});for(const file2 of filesOf?.(text)??[]){const ours=await git.entry(head.tree,file2);ours?.type==="blob"&&changes.set(file2,{path:file2,mode:ours.mode,content:{sha:ours.sha}})}}}return git.
writeTree(base.tree,[...changes.values()])}const LONGEST_BODY=65e3,NODE_RETRIES=3;async function publishPullRequest(options){const{git,branch,base,changes}=options,target={branch,base},seen=new Set,result=await commitOn(
options,async()=>(seen.add((await git.head(branch))?.sha),pullGround(git,target,changes.edits)));if(result.kind==="refused")return result;const{commit:head,notes}=result;try{const found=await findPullBranch(
git,target);if(result.kind==="unchanged"&&!found.isLive)return{kind:"unchanged",notes};const offered={head,base:found.base??head},{pull}=found;return pull!==void 0&&seen.has(head.sha)?finished(pull,"n\
one",{offered,notes,warnings:[]}):await offer({...options,offered,notes},pull)}catch(error){return{...refusalOf(error,"pull-requests"),sha:head.sha}}}async function offer(offer2,open){const{settings,message,
renderBody,offered,notes}=offer2,title=settings.title??message.split(`
`,1)[0]??message,body2=(settings.body??await renderBody(offered)).slice(0,LONGEST_BODY);if(open!==void 0)return update(offer2,open,{title,body:body2});const warnings=[],made=await create(offer2,{title,
body:body2},warnings);if(made==="exists"){const other=await findOpenPull(offer2.git,offer2);return other!==void 0?update(offer2,other,{title,body:body2}):{kind:"unchanged",notes}}return made==="no-com\
mits"?{kind:"unchanged",notes}:(warnings.push(...await decorate(offer2.git,made.number,settings)),finished(made,"created",{offered,notes,warnings}))}async function update(offer2,pull,words){const{git,
settings,offered,notes}=offer2;await git.client.rest.pulls.update({...git.repository,pull_number:pull.number,...words});const warnings=await decorate(git,pull.number,{...settings,reviewers:[]});return finished(
pull,"updated",{offered,notes,warnings})}async function create(offer2,words,warnings){const{git,branch,base,clock,signal}=offer2;let{draft}=offer2.settings;for(let retries=1;;retries+=1)try{const{data}=await git.
client.rest.pulls.create({...git.repository,...words,head:branch,base,draft});return toPull(data)}catch(error){const end=pull_request_endOf(error);if(end!==void 0)return end;if(draft&&isAnswer(error,422,
/draft/i)){draft=!1,warnings.push("This repository has no draft pull requests: the pull request is open for review");continue}if(!isAnswer(error,422,/Could not resolve to a node/i)||retries>NODE_RETRIES)
throw error;await clock.sleep(1e3*2**retries,signal)}}function pull_request_endOf(error){return isAnswer(error,422,/already exists/i)?"exists":isAnswer(error,422,/No commits between/i)?"no-commits":void 0}
function finished({number,url},operation,rest){return{kind:"pull-request",number,url,operation,...rest}}async function viewCommit(options){const{git,github,toRepository,outcomes,before,after}=options,
differences=await diffTrees(git,before.tree,after.tree).catch(error=>(options.log(`What the images took the place of is not shown: ${refusalOf(error,"contents").message}`),[])),changed=new Map(differences.
map(difference=>[difference.path,difference])),differenceOf=file2=>changed.get(toRepository(file2)??""),replaced=new Map;for(const{path,earlier}of imagesOf(outcomes,options.lock)){const now=differenceOf(
path),place=[path,earlier].find(file2=>file2!==void 0&&isReplaced(differenceOf(file2),now));place!==void 0&&replaced.set(path,place)}const urlBefore=rawUrlsOf({github,sha:before.sha,toRepository});return{
rawUrl:rawUrlsOf({github,sha:after.sha,toRepository}),beforeUrl:file2=>{const place=replaced.get(file2);return place===void 0?void 0:urlBefore(place)},isChanged:file2=>differenceOf(file2)?.after!==void 0}}
function imagesOf(outcomes,lock){return outcomes.flatMap(outcome=>{const earlier=entryOf(lock,outcome.spec.id)?.files??[];return("files"in outcome?outcome.files:[]).map(({path},index)=>({path,earlier:earlier[index]?.
path}))})}function isReplaced(place,now){return place?.before!==void 0&&now?.after!==void 0&&place.before.sha!==now.after.sha}function changesOf({workspace,toRepository,files,moves,deletes,lock,pages}){
const lockPath2=toRepository(lock.path);return{writes:files.flatMap(file2=>{const inside=toRepository(file2.path);return inside===void 0?[]:[{path:inside,workspace,file:file2}]}),copies:moves.flatMap(
move=>{const[from,to]=[toRepository(move.from),toRepository(move.to)];return from===void 0||to===void 0?[]:[{...move,from,to}]}),deletes:deletes.flatMap(({path,sha256:sha2562,bytes})=>{const inside=toRepository(
path);return inside===void 0?[]:[{path:inside,sha256:sha2562,bytes}]}),edits:[...lockPath2===void 0?[]:[lockEdit({...lock,path:lockPath2,toRepository})],...pageEdits(pages,toRepository)]}}function lockEdit({
path,before,after,counted=new Set,toRepository=file2=>file2}){const parse2=text=>text===void 0?EMPTY_LOCK:parseLock(text,path),write=(lock,there)=>there||Object.keys(lock.images).length>0?serializeLock(
lock):void 0,ours=Object.entries(after.images).filter(([id2])=>counted.has(id2));return{path,edit:current=>{const merged=mergeLocks(before,parse2(current),after);return write(lockOf([...ours,...Object.
entries(merged.images)]),current!==void 0)},merge:(common,base,branch)=>write(mergeLocks(parse2(common),parse2(base),parse2(branch)),base!==void 0),filesOf:text=>Object.values(parse2(text).images).flatMap(
entry=>allFilesOf(entry).flatMap(file2=>toRepository(file2.path)??[]))}}async function publishCommit(options,artifact){const{destination}=options,{commit:target}=destination.targets,{pages,problems}=await illustrate(
options),notes=[...problems,...target.kind==="fallback"?[target.notice]:[]];if(destination.git===void 0||target.kind==="off"||target.kind==="fallback")return{...NOTHING_PUBLISHED,notes};const count=options.
newFiles.length;count>0&&options.log(`Committing ${count===1?"an image":`${count} images`} to \`${target.branch}\` \u2026`);const result=await commitTo(options,{git:destination.git,target,pages}),kept=count>
0?` ${keptWhere(result,artifact)}`:"";return{...result,notes:[...notes,...result.notes],failures:result.failures.map(failure=>`${failure}.${kept}`)}}function keptWhere(commit,artifact){return commit.published.
commitSha!==void 0?"The images are on its branch.":artifact.published.artifact===void 0?"The images are in the workspace alone: an artifact would keep them, see `artifact-name`.":"The images are in th\
e artifact."}async function illustrate({settings,outcomes,destination}){const{workspace,workingDirectory,commit}=settings,{toRepository}=destination,illustrations=outcomes.flatMap(outcome=>{const[file2,
...others]="files"in outcome?outcome.files:[],further=others.filter(({role,source:source2})=>role==="width"&&source2===file2?.source);return file2===void 0?[]:[{spec:outcome.spec,file:file2,further}]}),
planned=planFrontMatter(illustrations,{settings:commit.frontMatter,workspace,workingDirectory,toRepository}),unset=await writePages(planned.pages,workspace);return{pages:planned.pages,problems:[...planned.
problems,...unset].map(runtime_problem.YK)}}async function commitTo(options,commission){const{settings,cancelled:signal}=options,{git,target,pages}=commission,common={git,branch:target.branch,changes:changesOfRun(
options,{target,pages}),message:settings.commit.message,clock:systemClock,random:Math.random,signal,lfs:options.destination.lfs};return target.kind==="push"?push(options,common):publish_commit_offer(options,
common,target.base)}async function push(options,common){const result=await commitFiles(common);switch(result.kind){case"refused":return publish_commit_refusal(`The images were not committed to \`${common.
branch}\`: ${result.message}. ${result.advice}`);case"unchanged":return{...NOTHING_PUBLISHED,notes:result.notes};case"committed":{const{before,commit:after}=result,view=await publish_commit_viewOf(options,
{git:common.git,before,after});return{published:{commitSha:after.sha},notes:result.notes,failures:[],view}}}}async function publish_commit_offer(options,common,base){const{pullRequest:settings}=options.
settings.commit,look=({base:before,head:after})=>publish_commit_viewOf(options,{git:common.git,before,after}),result=await publishPullRequest({...common,base,settings,renderBody:async offered=>options.
renderers.pullRequestBody(await look(offered))});switch(result.kind){case"refused":{const published=result.sha===void 0?{}:{commitSha:result.sha};return{...publish_commit_refusal(`There is no pull req\
uest: ${result.message}. ${result.advice}`),published}}case"unchanged":return{...NOTHING_PUBLISHED,notes:result.notes};case"pull-request":{const{number,url,operation,offered,warnings}=result,published={
commitSha:offered.head.sha,pullRequest:{number,url,operation}},view=await look(offered);return{published,notes:[...result.notes,...warnings],failures:[],view}}}}function publish_commit_viewOf({settings:{
github},destination:{toRepository},outcomes,before:lock,log},commits){return viewCommit({github,toRepository,outcomes,lock,log,...commits})}function publish_commit_refusal(failure){return{published:{},
notes:[],failures:[failure]}}function changesOfRun(options,{target,pages}){const{settings,outcomes,newFiles,before,after,obsolete,moves,movedOnBranch,destination}=options,{workspace,outputDir}=settings,
counted=new Set(target.kind==="push"?[]:outcomes.map(({spec})=>spec.id)),onBranch=new Set(movedOnBranch.map(({to})=>to)),arrived=moves.flatMap(({files})=>files).filter(({to})=>!onBranch.has(to)),left=moves.
flatMap(({files,keepSource})=>keepSource?[]:files);return changesOf({workspace,toRepository:destination.toRepository,files:[...newFiles,...arrived.map(({to:path,sha256:sha2562,bytes})=>({path,sha256:sha2562,
bytes}))],moves:movedOnBranch,deletes:[...left.map(({from:path,sha256:sha2562,bytes})=>({path,sha256:sha2562,bytes})),...obsolete.flatMap(({files})=>files)],lock:{path:lockPath(outputDir),before,after,
counted},pages})}async function publishComment(options,images){const{settings,destination,renderers}=options,{comment:target}=destination.targets;if(target.kind==="fallback")return{...NOTHING_PUBLISHED,
notes:[target.notice]};if(destination.git===void 0||target.kind==="off")return NOTHING_PUBLISHED;const{workflow,job}=settings.github,body2=renderers.comment(images),comment={git:destination.git,number:target.
number,key:`${workflow}-${job}`,body:body2},refusal2=await keepComment(comment);if(refusal2===void 0)return NOTHING_PUBLISHED;const note=`There is no comment on the pull request: ${refusal2.message}. ${refusal2.
advice}`;return{...NOTHING_PUBLISHED,notes:[note]}}async function keepComment({git,number,key,body:body2}){const{client,repository}=git,marker=`<!-- gpt-image-action:${key.replace(/[^\w.-]+/g,"-").replace(
/-{2,}/g,"-")} -->`,text=`${marker}
${body2}`;try{const old=await findComment(git,number,marker);old===void 0?await client.rest.issues.createComment({...repository,issue_number:number,body:text}):old.body!==text&&await client.rest.issues.
updateComment({...repository,comment_id:old.id,body:text});return}catch(error){return refusalOf(error,"pull-requests")}}async function findComment({client,repository},number,marker){const listing=client.
rest.issues.listComments.endpoint.merge({...repository,issue_number:number,per_page:100});for await(const{data}of client.paginate.iterator(listing)){const found=data.find(({body:body2})=>body2?.startsWith(
marker));if(found!==void 0)return found}}async function publish(options){const artifact=await safely("The artifact",publishArtifact(options)),commit=await safely("The commit",publishCommit(options,artifact)),
images=together(artifact,commit);return together(images,await safely("The comment",publishComment(options,images)))}async function safely(what,work){try{return await work}catch(error){const reason=error instanceof
Error?error.message:String(error);return{...NOTHING_PUBLISHED,failures:[`${what} failed: ${reason}`]}}}function together(one,other){const isKept=other.published.commitSha!==void 0,{view=one.view}=other;
return{published:{...one.published,...other.published},notes:[...one.notes,...isKept?one.failures:[],...other.notes],failures:[...isKept?[]:one.failures,...other.failures],...view&&{view}}}var report_report=__webpack_require__(
93951),counts=__webpack_require__(35836);function failureOf({outcomes,failOn,publishFailures}){const wanted=outcomes.filter(outcome=>outcome.status!=="unchanged"&&outcome.status!=="converted"&&isWanted(
outcome)),missing=wanted.filter(({status})=>status!=="generated"),images=`${missing.length} of ${wanted.length} wanted images are missing (${(0,counts.rj)((0,counts.XF)(missing))})`,reasons=[...(failOn===
"any"?missing.length>0:failOn==="all"&&wanted.length>0&&missing.length===wanted.length)?[images]:[],...publishFailures];return reasons.length===0?void 0:reasons.join("; ")}function isWanted(outcome){return outcome.
status!=="skipped"||outcome.wanted}async function unlessCancelled(cancelled,work,otherwise){if(cancelled.aborted)return otherwise;const{promise:left,resolve}=Promise.withResolvers(),leave=()=>resolve(
otherwise);return cancelled.addEventListener("abort",leave,{once:!0}),Promise.race([work(),left]).finally(()=>cancelled.removeEventListener("abort",leave))}async function untilCancelled(cancelled,work){
const done=await unlessCancelled(cancelled,async()=>({value:await work()}),void 0);if(done===void 0)throw cancelled.reason;return done.value}var read_settings=__webpack_require__(56594);async function main_main(env,cancelled){
const report=(0,report_report.N)((0,read_settings.M)(env));let failure;try{failure=await run({settings:(0,read_settings.s)(env),report,cancelled,mode:"generate"})}catch(error){if(report.broken(error),
!(error instanceof runtime_problem.oC))throw error;return(0,core.LZ)("ended","true"),"Nothing was generated and nothing was paid for: see the errors above"}return cancelled.aborted||(0,core.LZ)("ended",
"true"),failure}const CANCELLED={reason:"the job was cancelled",wanted:!0};async function run(step){const{settings,report,cancelled,mode}=step,specs=await untilCancelled(cancelled,()=>readPrompts(settings)),
destination=await untilCancelled(cancelled,()=>findDestination(settings,specs,report.log.info)),standing=await untilCancelled(cancelled,()=>readStanding(settings,destination,specs));if(settings.plan.dryRun)
return dryRun(step,specs,standing);const journal=new Journal((0,step_key.iN)(settings)),checkpoints=openCheckpoints(settings,journal,report.log.warning);try{const earlier=await earlierAttempts(step,{journal,
checkpoints}),plan=await planFor(settings,{specs,standing,earlier});report.plan(mode==="generate"?plan:{...plan,generate:[]},settings),mode==="generate"&&await prepareFolders(settings.workspace,plan),
checkpoints.start(),await hearLateCancel();const replaced=await keepReplaced(plan,{...settings,lock:standing.lock,folder:replacedFolder(settings)}),movedOnBranch=await moveFiles(settings.workspace,plan.
move),{lock:before}=plan.arranged,lock=new LiveLock(settings,before,plan),converting=openConverter(settings,cancelled),ground={specs,destination,plan,earlier,journal,lock,finishing:converting.converter},
ended=await generate(workOf(plan,earlier,mode),generateOptions(step,ground)),outcomes=outcomesInOrder(specs,{plan,ended,skipped:CANCELLED}),settled=await settleWorkspace({...settings,before,plan,outcomes,
cancelled}),results={plan,earlier,outcomes,...settled,movedOnBranch,replaced},publication=await publishResults(step,{destination,standing,journal,results}),failure=failureOf({outcomes,failOn:settings.
failOn,publishFailures:publication.failures}),isLeft=mode==="collect"||failure!==void 0||outcomes.some(isLeftToAdopt);await unlessCancelled(cancelled,()=>checkpoints.finish(isLeft),void 0);const notes=[
...converting.notes,...settled.notes,...publication.notes],unset=report.end({settings,outcomes,plan,...publication,notes});return failure??unset}finally{checkpoints.abandon(),journal.close()}}function replacedFolder(settings){
return external_node_path_.join((0,step_key.iN)(settings),"replaced")}async function dryRun({settings,report},specs,standing){const plan=await planFor(settings,{specs,standing});report.plan(plan,settings);
const outcomes=outcomesInOrder(specs,{plan,ended:new Map,skipped:{reason:"dry run",wanted:!1}});return report.end({settings,outcomes,plan,...NOTHING_PUBLISHED})}async function earlierAttempts({settings,
report,cancelled,mode},{journal,checkpoints}){const isFirst=mode==="collect"||settings.github.runAttempt===1,nothing={texts:[]},kept=isFirst?nothing:await unlessCancelled(cancelled,()=>checkpoints.earlier(
isJournal),nothing),earlier={...journal.resume(kept.texts),...kept.unreadable&&{unreadable:kept.unreadable}};return earlier.unreadable!==void 0&&report.log.warning(earlier.unreadable),earlier}async function planFor(settings,{
specs,standing,earlier}){const{tasks:adoptable=new Map,dead=new Map,saved=new Set}=earlier??{},{plan,convert}=settings,fetched=await keptIn((0,step_key.vz)(settings)),spares=new Set(fetched.map(({name})=>(0,image_format.
HL)(name))),ground={specs,...standing,adoptable,dead,saved,spares,originals:convert.originals};return makePlan({...ground,settings:plan,now:Date.now()})}async function hearLateCancel(){await(0,promises_.
setImmediate)(),await(0,promises_.setImmediate)()}function generateOptions({settings,report,cancelled},ground){const{specs,destination,plan,earlier,journal,lock,finishing}=ground,{maxAgeMs}=settings.plan,
requestIds=requestIdsOf(settings,{isLockKept:keepsLock(destination),journal,earlier}),stopped=noCreates(earlier,requestIds);return{api:settings.api,settings:settings.generate,workspace:settings.workspace,
spares:(0,step_key.vz)(settings),finishing,reservedStems:new Set([...specs.flatMap(spec=>(0,image_candidate.c9)(spec)?[]:(0,image_conversion.YC)(spec,settings.convert.originals)),...plan.occupied]),requestIds,
...stopped!==void 0&&{noCreates:stopped},holders:new Map(Object.entries(plan.arranged.lock.images).map(([id2,{taskId}])=>[taskId,id2])),...maxAgeMs!==void 0&&{maxAgeMs},journal,cancelled,onProgress:report.
log.onProgress,onSaving:image=>lock.name(image),onExchange:report.log.debug}}async function publishResults(step,{destination,standing,journal,results}){const{settings,report,cancelled}=step,{plan,earlier,
outcomes,lock,obsolete,movedOnBranch,replaced}=results,options={settings,ownArtifacts:{known:earlier.uploaded,mayBeMore:step.mode==="collect"||settings.github.runAttempt>1,add:name=>journal.write({type:"\
uploaded",names:[name]})},destination,outcomes,newFiles:filesOfThisRun(outcomes,earlier,lock),originals:settings.convert.originals==="artifact"?await keptIn((0,step_key.Vr)(settings)):[],spares:await keptIn(
(0,step_key.vz)(settings)),before:standing.lock,after:lock,obsolete,moves:plan.move,movedOnBranch,renderers:report.renderers(settings,{outcomes,replaced,estimate:plan.credits}),log:report.log.info,cancelled};
return unlessCancelled(cancelled,()=>publish(options),NOTHING_PUBLISHED)}}),73296:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{DO:()=>planWords,IK:()=>reasonWords,MN:()=>resolutionWords,fb:()=>reasonCounts,yz:()=>otherChanges});var _image_candidate_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(32812);const REASONS={new:"\
new",edited:"edited",missing:"missing",expired:"expired",all:"generated again"};function planWords({generate,adopt,keep,skip,prune,move,superseded}){const restored=adopt.filter(({restore})=>restore!==
void 0).length,derived=adopt.filter(({rederive})=>rederive?.instead!==void 0).length,picked=adopt.filter(({instead})=>instead?.oldPick!==void 0).length,again=adopt.filter(({instead})=>instead!==void 0).
length-picked,moved=move.length===0?"":` (${move.length} at another place)`;return[generate.length===0?"nothing to generate":`${generate.length} to generate (${reasonCounts(generate)})`,...counted(adopt.
length-restored-derived-picked-again,"to adopt (paid for by an earlier run)"),...counted(picked,"to pick (asked of their tasks, which is free)"),...counted(again,"to fetch again for the artifact (aske\
d of their tasks, which is free)"),...counted(restored,"to put back (asked of their tasks, which is free)"),...counted(derived,"to convert again (nothing is paid)"),...counted(keep.length,`unchanged${moved}`),
...counted(skip.length,"skipped"),...counted(prune.length,"to prune"),...counted(superseded.length,"no longer waited for")].join(", ")}function reasonWords({reason,changed,altered=[]}){const parts=changed.
length===0?"":`: ${changed.join(", ")}`;return`${REASONS[reason]}${parts}${lossWords(altered)}`}function lossWords(altered){return altered.length===0?"":`; replaces ${altered.join(", ")}, which ${altered.
length===1?"was":"were"} altered`}function reasonCounts(generate){return[...tally(generate.map(({reason})=>REASONS[reason]))].map(([word,count])=>`${count} ${word}`).join(", ")}function resolutionWords({
generate,credits}){const words=[...tally(generate.map(({spec})=>spec.parameters.resolution??"resolution of the model"))].map(([resolution,count])=>`${resolution} ${count}`);return words.length===0?"":
[...words,...credits===void 0?[]:[`estimated at ${credits} credits`]].join(", ")}function otherChanges({adopt,move,prune,superseded}){return[...adopt.map(adoptLine),...move.map(moveLine),...prune.map(
({id:id2,files})=>`${id2}: pruned, ${files.map(({path})=>path).join(", ")||"no file"}`),...superseded.map(({id:id2,taskId})=>`${id2}: its earlier task ${taskId} is no longer waited for`)]}function adoptLine({
spec,taskId,restore,rederive,instead}){if(instead!==void 0){const what=(0,_image_candidate_js__WEBPACK_IMPORTED_MODULE_0__.cj)(spec)?`candidate ${spec.variant} is picked`:"it is wanted in the artifact",
{altered=[]}=instead;return`${spec.id}: ${what}, and task ${taskId} is asked for it, which is free${lossWords(altered)}`}return rederive?.instead!==void 0?`${spec.id}: its files are derived again, sin\
ce \`convert\` changed`:restore===void 0?`${spec.id}: task ${taskId} is adopted, paid for by an earlier run`:`${spec.id}: its file is missing or damaged, and task ${taskId} is asked for it again, whic\
h is free`}function moveLine({spec,fromId,files,keepSource}){const verb=keepSource?"copied":"moved",paths=files.map(({from,to})=>`${from} ${verb} to ${to}`).join(", "),origin=fromId===spec.id?"":`, ge\
nerated as ${fromId}`;return`${spec.id}: ${paths||"in its place"}${origin}`}function counted(count,words){return count===0?[]:[`${count} ${words}`]}function tally(words){const counts=new Map;for(const word of words)
counts.set(word,(counts.get(word)??0)+1);return counts}}),35836:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{XF:()=>countOutcomes,
f:()=>STATUSES,rj:()=>countWords});const STATUSES=["generated","converted","unchanged","failed","pending","skipped"];function countOutcomes(outcomes){const counts={generated:0,converted:0,unchanged:0,
failed:0,pending:0,skipped:0};for(const{status}of outcomes)counts[status]+=1;return counts}function countWords(counts){const words=STATUSES.filter(status=>counts[status]>0).map(s=>`${counts[s]} ${s}`);
return words.length===0?"no images":words.join(", ")}}),93951:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{N:()=>openReport});
var runtime_problem=__webpack_require__(53295),image_candidate=__webpack_require__(32812);const ASK_AGAIN="Run again: the task is asked for its image once more before anything is paid for.";function nextStep({
error,retrievable}){return retrievable?`${error.advice} ${ASK_AGAIN}`:error.advice}const KEY_ADVICE="The API does not know the task under the key of this run: it was created with another one. Nothing \
was paid. Run with that key, or delete the entry of the image from the lock to have it generated again.";function pendingAdvice({isForeign}){return isForeign===!0?KEY_ADVICE:"Run again: the task is ad\
opted, not paid for again. A longer `image-timeout` or `timeout` waits longer."}function oldPickWords(outcome){if(outcome.status!=="unchanged"||outcome.oldPick===void 0)return"";const{id:id2,candidate,
variant}=outcome.spec,name=(0,image_candidate.L2)(id2,variant);return`\`${id2}\` stays candidate ${outcome.oldPick}, which was picked before: \`pick\` is ${candidate?.pick}, which cannot be had now. N\
othing was paid. Pick another, or have it generated again with \`only: ${name}\` and \`regenerate: all\``}var one_line=__webpack_require__(41535);const INVISIBLE=new RegExp("[[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Bid\
i_Control}]--[\\n\\t]]","gv");function visible(text){return text.toWellFormed().replace(/\r\n?/g,`
`).replace(INVISIBLE,character=>{const code=character.charCodeAt(0);return code<32?String.fromCharCode(9216+code):code===127?"\u2421":`\u27E8U+${code.toString(16).toUpperCase().padStart(4,"0")}\u27E9`})}
function entity(character){return`&#${character.charCodeAt(0)};`}function html(text){return visible(text).replace(/[&<>"'`\n\t]/g,entity)}const ACTIVE=/[!"&'()*<>[\\\]_`{|}~=]|(?<=www)\.|^[-+ \t]|\.(?<=^\d+\.)/gi,
LINKED=/[@#$:]|(?<=gh)-(?=\d)/gi,MARKS=new RegExp(`(?<linked>${LINKED.source})|${ACTIVE.source}`,"gi");function markdown(text){return visible(text).replace(MARKS,(character,linked)=>linked===void 0?entity(
character):`<span>${entity(character)}</span>`).replace(/\t/g," ").replace(/\n/g,"<br>")}function markdownMessage(text){return markdown(text).replace(/&#96;((?:(?!&#96;).)+)&#96;/g,"<code>$1</code>")}
function linkTarget(address){const url=URL.parse(address);if(!(url===null||!["https:","http:"].includes(url.protocol)))return url.username===""&&url.password===""?html(url.href):void 0}function relativeTarget(path){
return html(`./${path.toWellFormed().split("/").map(encodeURIComponent).join("/")}`)}function mermaidName(text){return visible(text).replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu,"\xB7")}function logText(text){
return(0,one_line.T)(visible(text)," \u23CE ").replace(/##(?=\[)/g,"#\u2060#\u2060").replace(/^\s*(?=::)/,"$&\u2060")}function commandData(text){return visible(text).replace(/%/g,"%25").replace(/\n/g,
"%0A")}function commandProperty(text){return commandData(text).replace(/:/g,"%3A").replace(/,/g,"%2C")}function formatDuration(milliseconds){if(!Number.isFinite(milliseconds)||milliseconds<=0)return"0\
 s";if(milliseconds<1e3)return`${Math.round(milliseconds)} ms`;if(milliseconds<9950)return`${(milliseconds/1e3).toFixed(1).replace(/\.0$/,"")} s`;const seconds=Math.round(milliseconds/1e3);if(seconds<
60)return`${seconds} s`;const minutes=Math.floor(seconds/60);return minutes<60?joined(minutes,"min",seconds%60,"s"):joined(Math.floor(minutes/60),"h",minutes%60,"min")}function joined(large,largeUnit,small,smallUnit){
return small===0?`${large} ${largeUnit}`:`${large} ${largeUnit} ${small} ${smallUnit}`}function formatBytes(bytes){if(bytes<1e3)return`${bytes} B`;const units=["kB","MB","GB","TB"];let value=bytes/1e3,
unit=0;for(;value>=999.95&&unit<units.length-1;)value/=1e3,unit+=1;return`${value<100?value.toFixed(1).replace(/\.0$/,""):Math.round(value)} ${units[unit]}`}function formatSize({width,height}){return`${width}\
\xD7${height}`}function plural(count,noun){return`${count} ${noun}${count===1?"":"s"}`}function shorten(text,most){if(text.length<=most)return text;const cut=text.slice(0,Math.max(0,most-1));return`${/[\uD800-\uDBFF]$/.
test(cut)?cut.slice(0,-1):cut}\u2026`}var external_node_fs_=__webpack_require__(73024);function toResults(outcomes){return outcomes.map(toResult)}function saveResults(path,results){(0,external_node_fs_.
writeFileSync)(path,`${JSON.stringify(results,null,2)}
`)}function toResult(outcome){const{spec,status}=outcome;return{id:spec.id,status,prompt:spec.prompt,parameters:apiParameters(spec),taskId:taskBehind(outcome)??null,requestId:("requestId"in outcome?outcome.
requestId:void 0)||null,urls:urlsOf(outcome),files:filesOf(outcome).map(({path,sha256,bytes,width,height,format,role,source})=>({path,sha256,bytes,width,height,format,...role!==void 0&&{role,source}})),
altered:alteredFiles(outcome).length>0,credits:creditsPaid(outcome)??null,contentCredentials:("contentCredentials"in outcome?outcome.contentCredentials:void 0)??null,costTimeMs:("costTimeMs"in outcome?
outcome.costTimeMs:void 0)??null,source:spec.source===void 0?null:{file:spec.source.file,line:spec.source.line},error:status==="failed"?toError(outcome.error):null,...candidateOf(outcome)}}function candidateOf(outcome){
const{candidate,variant}=outcome.spec;if(candidate===void 0)return{};const{of,pick}=candidate,number=oldPickOf(outcome)??variant;return{candidate:{of,number,picked:number===pick,files:(0,image_candidate.
_4)(outcome)}}}function toError({kind,message:message2,charged}){return{kind,message:message2,charged}}function apiParameters({model,parameters}){return{model,...parameters}}function parameterWords(spec){
return Object.values(spec.parameters).join(", ")}function filesOf(outcome){return"files"in outcome?outcome.files:[]}function creditsPaid(outcome){return isFree(outcome)?0:outcome.status==="generated"||
outcome.status==="failed"&&outcome.error.charged==="yes"?outcome.spec.credits:void 0}function isFree(outcome){switch(outcome.status){case"generated":return outcome.adopted===!0;case"failed":return outcome.
error.charged==="no";case"pending":return!1;case"converted":case"unchanged":case"skipped":return!0}}function alteredFiles(outcome){return(outcome.status==="unchanged"?outcome.altered:void 0)??[]}function picturesOf(outcome){
const files=filesOf(outcome);return files.filter(({role})=>role!=="width").map((file,index)=>{const further=files.filter(({role,source})=>role==="width"&&source===file.source),url=urlsOf(outcome)[file.
source??index];return{file,further,...url!==void 0&&{url}}})}function sparePicturesOf(outcome){return(0,image_candidate._4)(outcome).map((file,index)=>{const url=urlsOf(outcome)[index];return{file,further:[],
...url!==void 0&&{url}}})}function candidateWords(outcome){const{candidate,variant}=outcome.spec;if(candidate===void 0)return"";const oldPick=oldPickOf(outcome);return oldPick!==void 0?`picked before,\
 ${oldPick} of ${candidate.count}`:variant===candidate.pick?`picked, ${variant} of ${candidate.count}`:`candidate ${variant} of ${candidate.of}`}function oldPickOf(outcome){return outcome.status==="un\
changed"?outcome.oldPick:void 0}function urlsOf(outcome){return"urls"in outcome?outcome.urls:[]}function taskBehind(outcome){return("taskId"in outcome?outcome.taskId:void 0)||void 0}const STATUS_LOOKS={
generated:{mark:"\u2713",colour:"green"},converted:{mark:"\u2713",colour:"green"},unchanged:{mark:"=",colour:"grey"},failed:{mark:"\u2717",colour:"red"},pending:{mark:"\u2026",colour:"yellow"},skipped:{
mark:"-",colour:"grey"}},WORD_WIDTH=10,LONGEST_ID=36,LONGEST_TASK=100;function idWidth(ids2){return Math.min(LONGEST_ID,Math.max(4,...ids2.map(id2=>logText(id2).length)))}function idColumn(id2,width){
return shorten(logText(id2),width).padEnd(width)}function wordColumn(word){return word.padEnd(WORD_WIDTH)}function outcomeLine(outcome){const{mark,colour}=STATUS_LOOKS[outcome.status];return{mark,colour,
word:outcome.status,id:outcome.spec.id,details:outcomeDetails(outcome)}}function outcomeDetails(outcome){switch(outcome.status){case"generated":return[...[...outcome.files,...(0,image_candidate._4)(outcome)].
slice(0,1).map(file=>`${formatSize(file)}  ${formatBytes(file.bytes)}`),formatDuration(outcome.costTimeMs??outcome.timing.finishedAt-outcome.timing.startedAt),logText(placeWords(outcome))].join("  ");case"\
converted":case"unchanged":return logText(placeWords(outcome));case"pending":{const elapsed=formatDuration(outcome.timing.finishedAt-outcome.timing.startedAt),state=shorten(outcome.lastState,60),next=outcome.
isForeign===!0?pendingAdvice(outcome):"the next run adopts it";return logText(`last state \u201C${state}\u201D after ${elapsed}; task ${outcome.taskId}, request ${outcome.requestId||"unknown"}; ${next}`)}case"\
failed":return logText(`${shorten(outcome.error.message,2e3)} (${failureFacts(outcome)})`);case"skipped":return logText(outcome.reason)}}function placeWords(outcome){const paths=outcome.files.map(({path})=>path).
join(", "),candidate=candidateWords(outcome);return candidate===""?paths:(0,image_candidate.c9)(outcome.spec)?`${candidate}, for the artifact alone`:`${paths} (${candidate})`}function failureFacts(outcome){
const charged={no:"not charged",yes:"charged",unknown:"may have been charged"}[outcome.error.charged],task=outcome.taskId?`; task ${shorten(outcome.taskId,LONGEST_TASK)}`:"",request=outcome.requestId?
`; request ${shorten(outcome.requestId,LONGEST_TASK)}`:"";return`${charged}${task}${request}`}const MOST=9,LONGEST_MESSAGE=4e3,LONGEST_TITLE=200;function annotationsOf(outcomes,failOn){const level=failOn===
"never"?"warning":"error",failed=outcomes.filter(outcome=>outcome.status==="failed"),pending=outcomes.filter(outcome=>outcome.status==="pending"),failures=failed.map(outcome=>failureAnnotation(outcome,
level)),waits=[...pending.map(pendingAnnotation),...outcomes.flatMap(oldPickAnnotation)],folding={where:"in the log and the summary",line:titleLine};return[...level==="warning"?fold([...failures,...waits],
folding):[...fold(failures,folding),...fold(waits,folding)],...alteredAnnotation(outcomes)]}function annotationsOfProblems(problems,more=0){const annotations=problems.map(({message:message2,source})=>({
level:"error",title:"Fix this before images are generated",message:message2,...source&&{source}})),where=more===0?"in the log":`in the log as far as the first ${problems.length} go`;return fold(annotations,
{where,line:runtime_problem.YK,more})}function annotationCommand({level,title,message:message2,source}){const place=source===void 0?"":`file=${commandProperty(source.file)},line=${source.line},col=${source.
column},`,property=commandProperty(shorten(visible(title),LONGEST_TITLE));return`::${level} ${place}title=${property}::${commandData(shorten(visible(message2),LONGEST_MESSAGE))}`}function failureAnnotation(outcome,level){
const{spec,error}=outcome,message2=shorten(error.message,LONGEST_MESSAGE-500);return{level,title:`Image \u201C${spec.id}\u201D failed`,message:`${message2}
${failureFacts(outcome)}.
${nextStep(outcome)}`,...spec.source&&{source:spec.source}}}function pendingAnnotation(outcome){const{spec,taskId,lastState,timing}=outcome,elapsed=formatDuration(timing.finishedAt-timing.startedAt);return{
level:"warning",title:`Image \u201C${spec.id}\u201D is not ready yet`,message:`Task ${taskId} was still \u201C${shorten(lastState,60)}\u201D after ${elapsed}.
${pendingAdvice(outcome)}`,...spec.source&&{source:spec.source}}}function oldPickAnnotation(outcome){const words=oldPickWords(outcome);if(words==="")return[];const{id:id2,source}=outcome.spec;return[{
level:"warning",title:`Image \u201C${id2}\u201D stays with the candidate picked before`,message:words,...source&&{source}}]}function alteredAnnotation(outcomes){const files=outcomes.flatMap(alteredFiles);
if(files.length===0)return[];const title=`${plural(files.length,"file")} altered since delivery, kept as ${files.length===1?"it is":"they are"}`,message2=`${files.join(", ")}
To have one generated again, delete it and its entry in the lock, or use \`regenerate: all\`.`;return[{level:"notice",title,message:message2}]}function fold(annotations,{where,line,more=0}){if(annotations.
length+more<=MOST)return[...annotations];const shown=annotations.slice(0,MOST-1),rest=annotations.slice(MOST-1);return[...shown,{level:rest[0]?.level??"error",title:`${plural(rest.length+more,"more pr\
oblem")}, reported ${where}`,message:rest.map(line).join(`
`)}]}function titleLine({title,source}){return source===void 0?title:`${source.file}:${source.line}: ${title}`}var report_counts=__webpack_require__(35836),credits=__webpack_require__(38127);function creditsWords(outcomes,estimate){
if(estimate===void 0||outcomes.every(({spec})=>spec.credits===void 0))return"";const paid=outcomes.map(creditsPaid),known=paid.flatMap(credits2=>credits2!==void 0&&credits2>0?[credits2]:[]),unknown=paid.
length-paid.filter(credits2=>credits2!==void 0).length,open=unknown===0?"":`; of ${plural(unknown,"image")} it is not known`;return`An estimated ${estimate} credits; ${plural(known.length,"image")} pa\
id for in this run, ${(0,credits.N)(known)} credits by the prices given${open}.`}var describe_plan=__webpack_require__(73296);function tableRow(cells){return`<tr>${cells.map(cell=>`<td>${cell}</td>`).
join("")}</tr>`}function table({head,items,row,budget,rest}){const kept=rowsThatFit(items,row,budget-400),start=`<table>
<tr>${head.map(cell=>`<th align="left">${cell}</th>`).join("")}</tr>`,more=kept.length<items.length?`

${rest(items.length-kept.length)}`:"";return`${[start,...kept,"</table>"].join(`
`)}${more}`}function thatFit(entries,budget){return rowsThatFit(entries,entry=>entry,budget)}function rowsThatFit(items,row,budget){const kept=[];let bytes=0;for(const item of items){const entry=row(item);
if(bytes+=Buffer.byteLength(entry)+1,bytes>budget)break;kept.push(entry)}return kept}const FOLD_ABOVE=120,LONGEST_PROMPT=4e3;function promptCell(prompt,longest=LONGEST_PROMPT){if(prompt.length<=FOLD_ABOVE&&
!prompt.includes(`
`))return markdown(prompt);const[firstLine=""]=prompt.trimStart().split(`
`);return`<details><summary>${markdown(shorten(firstLine,80))}</summary>${markdown(shorten(prompt,longest))}</details>`}function codeCell(text){return`<code>${markdown(shorten(text,300))}</code>`}function failureSection(outcomes,budget){
const failed=outcomes.filter(outcome=>outcome.status==="failed"),refused=failed.filter(({error})=>error.isModerated===!0),others=failed.filter(({error})=>error.isModerated!==!0),first=otherFailures(others,
refused.length===0?budget:budget/2),second=refusedPrompts(refused,budget-Buffer.byteLength(first));return[first,second].filter(section=>section!=="").join(`

`)}const moreFailures=count=>`${plural(count,"more failure")} did not fit in here: see the log and \`results\`.`;function otherFailures(failed,budget){if(failed.length===0)return"";const row=outcome=>{
const{spec}=outcome;return tableRow([nameCell(spec.id,spec.source),whatHappened(outcome),markdownMessage(nextStep(outcome))])},head=["Image","What happened","What to do"];return`### \u274C ${plural(failed.
length,"image")} failed

${table({head,items:failed,row,budget,rest:moreFailures})}`}function refusedPrompts(refused,budget){if(refused.length===0)return"";const row=outcome=>{const{spec}=outcome,cells=[promptCell(spec.prompt),
whatHappened(outcome),markdownMessage(nextStep(outcome))];return tableRow([nameCell(spec.id,spec.source),...cells])},head=["Image","Prompt","What the API said","What to do"];return`### \u{1F6AB} ${plural(
refused.length,"prompt")} refused for the content

${table({head,items:refused,row,budget,rest:moreFailures})}`}function whatHappened(outcome){return`${markdownMessage(shorten(outcome.error.message,1500))}<br><sub>${markdown(failureFacts(outcome))}</s\
ub>`}function pendingSection(outcomes,budget){const pending=outcomes.filter(outcome=>outcome.status==="pending");if(pending.length===0)return"";const row=({spec,taskId,requestId,lastState,timing})=>{const state=`${markdown(
shorten(lastState,60))} after ${formatDuration(timing.finishedAt-timing.startedAt)}`;return tableRow([nameCell(spec.id,spec.source),codeCell(taskId),codeCell(requestId),state])},rest=count=>`${plural(
count,"more pending image")} did not fit in here: see \`task-ids\` and \`results\`.`,head=["Image","Task","Request","Last state"],foreign=pending.find(({isForeign})=>isForeign===!0),text=`Their tasks \
are paid for and still run: run again and they are adopted, not paid for again.${foreign===void 0?"":` Of some: ${markdownMessage(pendingAdvice(foreign))}`}`;return`### \u23F3 ${plural(pending.length,
"image")} pending

${text}

${table({head,items:pending,row,budget,rest})}`}function skippedSection(outcomes,budget){const skipped=outcomes.filter(outcome=>outcome.status==="skipped");if(skipped.length===0)return"";const lines=[
...Map.groupBy(skipped,({reason})=>reason)].map(([reason,group])=>{const ids2=group.slice(0,20).map(({spec})=>codeCell(shorten(spec.id,60))),more=group.length>ids2.length?` and ${group.length-ids2.length}\
 more`:"";return`- ${group.length}, ${markdown(shorten(reason,300))}: ${ids2.join(", ")}${more}`});return`### ${plural(skipped.length,"image")} skipped

${list(lines,budget)}`}function planSection(plan,budget){const row=item=>{const{spec}=item;return tableRow([nameCell(spec.id,spec.source),markdown((0,describe_plan.IK)(item)),promptCell(spec.prompt),markdown(
parameterWords(spec)),(0,image_candidate.c9)(spec)?"in the artifact alone":codeCell(spec.stem)])},rest=count=>`${plural(count,"more image")} did not fit in here: see the log.`,head=["Image","Why","Pro\
mpt","Parameters","File, without its extension"],others=(0,describe_plan.yz)(plan).map(line=>`- ${markdown(shorten(line,1e3))}`),items=plan.generate;return[...items.length===0?[]:[table({head,items,row,
budget:budget*.8,rest})],...others.length===0?[]:[list(others,budget*.1)]].join(`

`)}function list(lines,budget){const kept=thatFit(lines,budget-100),more=lines.length-kept.length;return[...kept,...more===0?[]:[`- \u2026 and ${more} more: see the log.`]].join(`
`)}function nameCell(id2,source){const place=source===void 0?"":`<br><sub>${markdown(shorten(`${source.file}:${source.line}`,200))}</sub>`;return`${codeCell(id2)}${place}`}function linkedPicture({address,
width,alt}){const target=address===void 0?void 0:linkTarget(address);return target===void 0?"":`<a href="${target}"><img src="${target}" width="${width}" alt="${html(shorten(alt,200))}"></a>`}const COLUMNS=4,
MOST_THUMBNAILS=60,THUMBNAIL={width:200,height:160};function thumbnailSection(images,budget){const cells=images.toSorted((a,b)=>+(a.outcome.status==="unchanged")-+(b.outcome.status==="unchanged")).flatMap(
thumbnail),kept=thatFit(cells.slice(0,MOST_THUMBNAILS),budget-400);if(kept.length===0)return"";const rows=Array.from({length:Math.ceil(kept.length/COLUMNS)},(_,row)=>`<tr>${kept.slice(row*COLUMNS,(row+
1)*COLUMNS).join("")}</tr>`),more=cells.length-kept.length,line=more===0?"":`

${plural(more,"more image")}: see the gallery or the artifact.`;return`<table>
${rows.join(`
`)}
</table>${line}`}function imageSection(outcomes,budget){const items=withCandidates(outcomes);if(items.length===0)return"";const head=["Image","","Prompt","Parameters","Size","Time","File"],rest=count=>`\
Shortened: ${plural(count,"more image")} did not fit in here. The gallery and \`results.json\` in the artifact have them all.`,rowsTable=table({head,items,row:imageRow,budget:budget-400,rest});return items.
length<=20?`### Images

${rowsTable}`:`<details><summary><b>All ${plural(items.length,"image")}</b></summary>

${rowsTable}

</details>`}function shownImages(outcomes,{rawUrl,beforeUrl}={}){return outcomes.flatMap(outcome=>"files"in outcome?picturesOf(outcome).map(({file,url})=>({outcome,file,url:rawUrl?.(file.path)??url,before:beforeUrl?.(
file.path)})):[])}function withCandidates(outcomes,addresses={}){return outcomes.flatMap(outcome=>[...shownImages([outcome],addresses),...sparesIn(outcome)])}function sparesIn(outcome){return outcome.
status!=="generated"?[]:sparePicturesOf(outcome).map(({file,url})=>({outcome,file,url,before:void 0}))}function factsLine({outcome,file}){const facts=[parameterWords(outcome.spec),formatSize(file),formatBytes(
file.bytes),candidateWords(outcome)].filter(fact=>fact!=="");return`<sub>${markdown(facts.join(", "))}</sub>`}function thumbnailWidth({width,height}){const fitting=height>0?THUMBNAIL.height*width/height:
THUMBNAIL.width;return Math.max(1,Math.round(Math.min(THUMBNAIL.width,fitting)))}function thumbnail({outcome,file,url}){const{spec,status}=outcome,image=linkedPicture({address:url,width:thumbnailWidth(
file),alt:spec.alt||spec.id});if(image==="")return[];const notes=[status==="unchanged"?status:"",candidateWords(outcome)].filter(words=>words!==""),note=notes.length===0?"":` (${markdown(notes.join(",\
 "))})`;return[`<td align="center" valign="bottom">${image}<br><sub>${codeCell(shorten(spec.id,40))}${note}</sub></td>`]}function imageRow({outcome,file}){const{spec,status}=outcome,time=status==="gen\
erated"?formatDuration(outcome.costTimeMs??outcome.timing.finishedAt-outcome.timing.startedAt):"";return tableRow([codeCell(spec.id),[status,markdown(candidateWords(outcome))].filter(words=>words!=="").
join("<br>"),promptCell(spec.prompt),markdown(parameterWords(spec)),`${formatSize(file)}<br>${formatBytes(file.bytes)}`,time,codeCell(file.path)])}function publishedLinks({artifact,galleryUrl,commitSha,
pullRequest}){return[textLink("Gallery",galleryUrl),textLink("Artifact",artifact?.url),textLink(`Pull request ${pullRequest?.number??""}`,pullRequest?.url),commitSha?`Commit <code>${markdown(commitSha.
slice(0,12))}</code>`:""].filter(part=>part!=="").join(" \xB7 ")}function textLink(words,address){const target=address===void 0?void 0:linkTarget(address);return target===void 0?"":`<a href="${target}\
">${words}</a>`}const WIDTH=300;function replacedSection(images,{budget,longestPrompt}){const items=images.filter(({before})=>before!==void 0);if(items.length===0)return"";const pairs=table({head:["Be\
fore","After","Image"],items,row:image=>replacedRow(image,longestPrompt),budget,rest:count=>`Shortened: ${plural(count,"more replaced image")} did not fit in here.`});return`### ${plural(items.length,
"image")} replaced

${pairs}`}function replacedRow(image,longestPrompt){const{spec}=image.outcome,name=spec.alt||spec.id;return tableRow([linkedPicture({address:image.before,width:WIDTH,alt:`${name}, before`}),linkedPicture(
{address:image.url,width:WIDTH,alt:`${name}, after`}),[codeCell(spec.id),promptCell(spec.prompt,longestPrompt),factsLine(image),codeCell(image.file.path)].join("<br>")])}const SECTION_BUDGET=15e3;function renderCommentBody(options){
const{outcomes,published,runUrl}=options,links=[textLink("Run",runUrl),publishedLinks(published)].filter(link=>link!=="").join(" \xB7 "),images=shownImages(outcomes,options),replaced=images.filter(({before})=>before!==
void 0),others=images.filter(({before})=>before===void 0);return`${[`### Images: ${(0,report_counts.rj)((0,report_counts.XF)(outcomes))}`,links,creditsWords(outcomes,options.estimate),failureSection(outcomes,
SECTION_BUDGET),pendingSection(outcomes,SECTION_BUDGET),replacedSection(replaced,{budget:SECTION_BUDGET}),thumbnailSection(others,SECTION_BUDGET)].filter(part=>part!=="").join(`

`)}
`}const CODES={green:32,red:31,yellow:33,cyan:36,grey:90,bold:1};function createPaint(on){return on?(colour,text)=>`\x1B[${CODES[colour]}m${text}\x1B[0m`:(_colour,text)=>text}const STEPS={create:"crea\
ting",poll:"asking for the result",download:"downloading"},TELLING_POLL_FAULT=3;function progressLine(progress){switch(progress.type){case"created":return imageLine(progress.spec.id,"created",`task ${progress.
taskId}`);case"adopted":return imageLine(progress.spec.id,"adopted",`task ${progress.taskId}, paid for by an earlier run`);case"repeated":return imageLine(progress.spec.id,"retry",`sent again under th\
e same request id ${progress.requestId}, which an earlier attempt left without an answer`);case"older":return olderLine(progress);case"state":return stateLine(progress);case"retry":return retryLine(progress);case"\
left-out":return leftOutLine(progress);case"not-derived":return notDerivedLine(progress);case"not-picked":return notPickedLine(progress);case"rate-limited":return run(`rate limited, resuming in ${formatDuration(
progress.waitMs)} (${message(progress.reason)})`);case"concurrency":return run(`at most ${progress.limit} at once from here on (${message(progress.reason)})`,"grey");case"stopped":return run(`stopped:\
 ${message(progress.reason)}; no more tasks are created`);case"finished":return outcomeLine(progress.outcome)}}function retryLine({spec,step,reason,attempt,waitMs,sameRequest}){const next=sameRequest===
!0?"sent again under the same request id":`try ${attempt+1}`,what=`${STEPS[step]}: ${message(reason)}; ${next} in ${formatDuration(waitMs)}`;return step==="poll"&&attempt!==TELLING_POLL_FAULT?{debug:`${spec.
id}: ${what}`}:{...imageLine(spec.id,"retry",what),mark:"\u21BB",colour:"yellow"}}function olderLine({spec,taskId,createTime,left}){const since=createTime===void 0?"":`, since ${new Date(createTime).toISOString()}`,
what=`task ${taskId} was there already${since}`;return left===void 0?imageLine(spec.id,"adopted",`${what}: the API gave it for the same request`):imageLine(spec.id,"left",`${what}, but ${left}: anothe\
r is asked for in its place`)}function stateLine({spec,taskId,state,known}){const name=shorten(state,60);return known?{debug:`${spec.id}: task ${taskId} is ${name}`}:{...imageLine(spec.id,"state",`\u201C${name}\
\u201D is not a state we know: taken as not finished yet`),colour:"yellow"}}function leftOutLine({spec,urls,most}){const what=`the task names ${urls} images: the first ${most} are fetched, ${urls-most}\
 are left out`;return{...imageLine(spec.id,"left out",what),mark:"!",colour:"yellow"}}function notDerivedLine({spec,taskId}){const what=`\`convert\` changed, but task ${taskId} cannot give the origina\
l now: the files stay as they are`;return{...imageLine(spec.id,"not derived",what),mark:"!",colour:"yellow"}}function notPickedLine({spec,taskId}){const what=`candidate ${spec.candidate?.pick} is pick\
ed, but task ${taskId} cannot give it now: the one picked before stays`;return{...imageLine(spec.id,"not picked",what),mark:"!",colour:"yellow"}}function imageLine(id2,word,details2){return{mark:"\xB7",
colour:"cyan",word,id:id2,details:logText(details2)}}function run(text,colour="yellow"){return{colour,text:logText(text)}}function message(reason){return shorten(reason,500)}function createLogWriter(write,paint){
const info=text=>write(logText(text));return{info,debug:text=>write(`::debug::${commandData(text)}`),warning:text=>write(paint("yellow",logText(text))),group:(title,lines)=>{write(`::group::${commandData(
title)}`);for(const line of lines)info(line);write("::endgroup::")}}}function createProgressMeter(now){const alive=new Set;let begunAt=now(),total=0,done=0;return{begin:images=>{begunAt=now(),total=images},
note:progress=>{(progress.type==="created"||progress.type==="adopted")&&alive.add(progress.spec.id),progress.type==="finished"&&(alive.delete(progress.outcome.spec.id),done+=1)},counter:()=>`${String(
done).padStart(String(total).length)}/${total}`,words:()=>{const elapsed=now()-begunAt,left=done===0||done>=total?[]:[`about ${formatDuration(elapsed/done*(total-done))} left`];return[`${done} of ${plural(
total,"image")} done, ${alive.size} in work`,`${formatDuration(elapsed)} so far`,...left].join(", ")}}}const PROGRESS_EVERY_MS=3e4;function createLog({write,color,now,every}){const paint=createPaint(color),
writer=createLogWriter(write,paint),meter=createProgressMeter(now),startedAt=now(),onceStrange=strangeStateOnce();let width=idWidth([]),stop=()=>{};return{...writer,stop:()=>stop(),start:(plan,{concurrency,
dryRun})=>{const ids2=[...plan.generate,...plan.adopt].map(({spec})=>spec.id);width=idWidth(ids2),meter.begin(ids2.length),write(paint("bold",`${dryRun?"Dry run":"Plan"}: ${(0,describe_plan.DO)(plan)}`)),
plan.generate.length>0&&(writer.info(`By resolution: ${(0,describe_plan.MN)(plan)}; at most ${concurrency} at once`),writer.group(`What is generated, and why (${plural(plan.generate.length,"image")})`,
linesOfGenerated(plan,width)));const others=(0,describe_plan.yz)(plan);others.length>0&&writer.group(`What else changes (${others.length})`,others),ids2.length>0&&!dryRun&&(stop=every(PROGRESS_EVERY_MS,
()=>write(paint("grey",`    ${meter.words()}`))))},onProgress:progress=>{meter.note(progress);const line=progressLine(onceStrange(progress));if("debug"in line)writer.debug(line.debug);else if("text"in
line)write(paint(line.colour,`    ${line.text}`));else{const head=`${paint("grey",meter.counter())} ${paint(line.colour,`${line.mark} ${wordColumn(line.word)}`)}`;write(`${head} ${idColumn(line.id,width)}\
  ${line.details}`.trimEnd())}},end:outcomes=>{stop();const words=(0,report_counts.rj)((0,report_counts.XF)(outcomes));write(paint("bold",`Done in ${formatDuration(now()-startedAt)}: ${words}`))}}}function strangeStateOnce(){
const reported=new Set;return progress=>{if(progress.type!=="state"||progress.known)return progress;const known=reported.has(progress.state);return reported.add(progress.state),{...progress,known}}}function linesOfGenerated({
generate},width){return generate.map(item=>{const parameters=parameterWords(item.spec);return`${idColumn(item.spec.id,width)}  ${(0,describe_plan.IK)(item)}${parameters===""?"":` (${parameters})`}`})}
function publishedLines({artifact,galleryUrl,commitSha,pullRequest}){return[["Artifact",artifact?.url],["Gallery",galleryUrl],["Commit",commitSha],["Pull request",pullRequest&&`${pullRequest.url} (${OPERATIONS[pullRequest.
operation]})`]].flatMap(([name,place])=>place===void 0?[]:[`${name}: ${place}`])}const OPERATIONS={created:"new",updated:"updated",none:"as it was"};function oldPickNotes(outcomes){return outcomes.map(
oldPickWords).filter(words=>words!=="")}const MOST_IDS=20;function originNotes(outcomes){const repeated=outcomes.filter(outcome=>"isRepeated"in outcome&&outcome.isRepeated===!0);if(repeated.length===0)
return[];const ids2=repeated.slice(0,MOST_IDS).map(({spec})=>`\`${spec.id}\``),more=repeated.length>ids2.length?` and ${repeated.length-ids2.length} more`:"";return[`Sent again under the same request \
id, since an answer did not come: ${plural(repeated.length,"image")}, ${ids2.join(", ")}${more}`]}var core=__webpack_require__(77094);const RESULTS_LIMIT=512*1024,TOTAL_LIMIT=98e4;function outputsOf({
outcomes,published,resultsFile,estimate}){const{artifact,pullRequest}=published,counts=(0,report_counts.XF)(outcomes),urls=outcomes.filter(({spec,status})=>status==="generated"&&!(0,image_candidate.c9)(
spec)).flatMap(urlsOf),results=toResults(outcomes),others={files:outcomes.flatMap(outcome=>filesOf(outcome).map(file=>file.path)),"image-urls":urls,"task-ids":[...new Set(outcomes.flatMap(ownTaskId))]},
whole=isWhole(results,others),lists=fitLists({results:whole?results:results.map(({id:id2,status})=>({id:id2,status})),...others});return{values:{"image-url":urls[0]??"",...lists.values,"results-file":resultsFile,
"generated-count":String(counts.generated),"unchanged-count":String(counts.unchanged),"converted-count":String(counts.converted),"failed-count":String(counts.failed),"pending-count":String(counts.pending),
"skipped-count":String(counts.skipped),"credits-estimate":String(estimate??""),"artifact-id":String(artifact?.id??""),"artifact-url":artifact?.url??"","artifact-digest":artifact?.digest??"","gallery-u\
rl":published.galleryUrl??"","commit-sha":published.commitSha??"","pull-request-number":String(pullRequest?.number??""),"pull-request-url":pullRequest?.url??"","pull-request-operation":pullRequest?.operation??
""},shortened:whole?lists.shortened:[...new Set(["results",...lists.shortened])]}}function writeOutputs(values){for(const[name,value]of Object.entries(values))(0,core.uH)(name,value)}function ownTaskId(outcome){
const taskId=outcome.status==="unchanged"||outcome.status==="converted"?void 0:taskBehind(outcome);return taskId===void 0?[]:[taskId]}function countedBytes(text){return 2*text.length}function isWhole(results,others){
const text=JSON.stringify(results);return Buffer.byteLength(text)>RESULTS_LIMIT?!1:[text,...Object.values(others).map(list2=>JSON.stringify(list2))].reduce((sum,each)=>sum+countedBytes(each),0)<=TOTAL_LIMIT}
function fitLists(lists){const values={},shortened=[];let left=TOTAL_LIMIT;for(const[name,list2]of Object.entries(lists)){const{json,cut}=fitList(list2,Math.max(left,countedBytes("[]")));values[name]=
json,cut&&shortened.push(name),left-=countedBytes(json)}return{values,shortened}}function fitList(list2,limit){const entries=[];let bytes=countedBytes("[]");for(const entry of list2){const json=JSON.stringify(
entry);if(bytes+=countedBytes(entries.length===0?json:`,${json}`),bytes>limit)return{json:`[${entries.join(",")}]`,cut:!0};entries.push(json)}return{json:`[${entries.join(",")}]`,cut:!1}}var external_node_path_=__webpack_require__(
76760),step_key=__webpack_require__(69221),promises_=__webpack_require__(46466),base64_stream=__webpack_require__(84354),image_format=__webpack_require__(77330),safe_path=__webpack_require__(2627);const EMBED_LIMIT=25e6,
NONE={kind:"none"};function imageSources(tiles,options){let total=0;const embedded=(place,{bytes,format})=>{const known=image_format.l0.find(({name,isShown})=>isShown&&name===format);return known===void 0||
total+bytes>options.embedLimit?NONE:(total+=bytes,{kind:"embedded",mime:known.mime,place})},images=tiles.map(tile=>{const{file}=tile,image=file===void 0?NONE:embedded(placeOfFile(file.path,tile,options),
file);return image.kind==="none"?linkedSource(tile,options):image});return tiles.map(({before},index)=>({image:images[index]??NONE,before:before===void 0?NONE:embedded(placeOf(before.kept),{bytes:before.
bytes,format:(0,image_format.gj)(before.path)})}))}function linkedSource({file,url,isSpare},{beside,rawUrl}){if(file===void 0)return NONE;if(beside!==void 0)return{kind:"linked",target:relativeTarget(
beside(file.path))};const address=(isSpare===!0?void 0:rawUrl?.(file.path))??url,target=address===void 0?void 0:linkTarget(address);return target===void 0?NONE:{kind:"linked",target}}function placeOfFile(file,{
isSpare},{workspace,spares}){return isSpare!==!0||spares===void 0?{folder:workspace,file}:{folder:spares,file:file.slice(`${image_candidate.Rb}/`.length)}}function placeOf(absolute){return{folder:external_node_path_.
dirname(absolute),file:external_node_path_.basename(absolute)}}async function openImage({folder,file}){try{const opened=await(0,safe_path.X$)(folder,file);return opened.kind==="open"?opened.file:void 0}catch{
return}}var external_node_crypto_=__webpack_require__(77598);const PAGE_CSS=`
:root {
  color-scheme: light dark;
  --ground: #f7f7f5; --raised: #fff; --line: #e3e2de; --text: #1c1c1f; --soft: #5d5d66;
  --accent: #4338ca; --on-accent: #fff; --well: #ecebe7;
  --generated: #15803d; --unchanged: #57606f; --failed: #b91c1c; --pending: #9a5b00; --skipped: #57606f;
  --row: 250px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1013; --raised: #191a1f; --line: #2c2e36; --text: #f1f1f3; --soft: #a3a5b0;
    --accent: #a5b4fc; --on-accent: #15161b; --well: #202127;
    --generated: #4ade80; --unchanged: #a0a8b8; --failed: #fca5a5; --pending: #fbbf24; --skipped: #a0a8b8;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main { max-width: 1680px; margin: 0 auto; padding: 0 clamp(16px, 3vw, 48px); }
header { padding-top: clamp(24px, 4vw, 48px); }
h1 { margin: 0; font-size: clamp(1.6rem, 3vw, 2.3rem); font-weight: 680; letter-spacing: -0.022em; line-height: 1.15; overflow-wrap: anywhere; text-wrap: balance; }
h1, h2, .prompt, .view-prompt, .why, dd { unicode-bidi: isolate; }
a { color: var(--accent); text-underline-offset: 3px; }
button, input { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.lead { margin: 8px 0 0; color: var(--soft); }
.unseen, .chip input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.skip { position: fixed; top: -80px; left: 16px; z-index: 9; padding: 8px 14px; background: var(--accent); color: var(--on-accent); border-radius: 8px; }
.skip:focus { top: 12px; }

.run { margin-top: 20px; }
.run summary { width: max-content; color: var(--soft); font-size: 13px; cursor: pointer; border-radius: 4px; }
.timeline { display: block; margin-top: 10px; overflow: visible; }
.grid-line { stroke: var(--line); }
.tick { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
.bar { opacity: 0.85; }
.bar:hover { opacity: 1; }
.bar.generated { fill: var(--generated); } .bar.failed { fill: var(--failed); } .bar.pending { fill: var(--pending); }

.toolbar { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; margin: 16px calc(-1 * clamp(16px, 3vw, 48px)) 6px; padding: 12px clamp(16px, 3vw,\
 48px); background: color-mix(in srgb, var(--ground) 88%, transparent); backdrop-filter: blur(14px); }
.search { flex: 1 1 240px; max-width: 420px; }
.search input { width: 100%; padding: 9px 16px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); }
.search input::placeholder { color: var(--soft); opacity: 1; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; border: 0; min-width: 0; }
.chip span { display: block; padding: 6px 13px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); font-size: 13.5px; cursor: pointer; text-transform: capitalize; }
.chip b { margin-left: 3px; font-weight: 500; color: var(--soft); font-variant-numeric: tabular-nums; }
.chip :checked + span { background: var(--text); border-color: var(--text); color: var(--ground); }
.chip :checked + span b { color: inherit; }
.chip :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
.shown { margin-left: auto; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }

.tiles { display: flex; flex-wrap: wrap; gap: 26px 16px; margin: 10px 0 64px; padding: 0; list-style: none; }
.tiles:focus { outline: 0; }
.tiles::after { content: ""; flex: 1000 1 0; }
.tile { flex: 1 1 auto; min-width: 168px; max-width: 100%; }
.open { position: relative; display: block; width: 100%; height: var(--row); padding: 0; border: 0; border-radius: 12px; background: var(--well); overflow: hidden; cursor: zoom-in; }
.open::after { content: ""; position: absolute; inset: 0; border-radius: inherit; box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--text) 12%, transparent); }
.open img { display: block; height: 100%; width: auto; min-width: 100%; max-width: 100%; object-fit: cover; transition: transform 0.35s cubic-bezier(0.2, 0.7, 0.2, 1); }
.open:hover img { transform: scale(1.025); }
.badge { position: absolute; left: 10px; bottom: 10px; padding: 2px 10px; border-radius: 999px; background: rgb(0 0 0 / 0.68); color: #fff; font-size: 12px; }
.words { display: flex; flex-direction: column; gap: 8px; padding: 18px; text-align: left; overflow: hidden; }
.open .words { width: 300px; min-width: 100%; height: 100%; }
.state { text-transform: capitalize; color: var(--skipped); }
.state.failed { color: var(--failed); } .state.pending { color: var(--pending); }
.why { color: var(--soft); font-size: 13.5px; white-space: pre-line; overflow-wrap: anywhere; }
.caption { contain: inline-size; padding: 10px 2px 0; }
.name { margin: 0; font-size: 14px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.facts { margin: 0; color: var(--soft); font-size: 12.5px; font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.prompt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; margin: 4px 0 0; color: var(--soft); font-size: 13.5px; line-height: 1.45; max-height: 2.9em; overflow: hidden; ove\
rflow-wrap: anywhere; }
.nothing { padding: 40px 0 120px; text-align: center; color: var(--soft); }
.reset, .copy, .save, .flip { padding: 7px 14px; border: 1px solid var(--line); border-radius: 9px; background: var(--raised); color: var(--text); font-size: 13.5px; text-decoration: none; cursor: poi\
nter; }

dialog { width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: var(--ground); color: var(--text); }
dialog[open] { display: grid; grid-template: 100% / minmax(0, 1fr) 380px; }
dialog::backdrop { background: rgb(0 0 0 / 0.6); }
.stage { display: flex; align-items: center; justify-content: center; min-width: 0; min-height: 0; padding: clamp(12px, 3vw, 40px); background: var(--well); }
.stage img { display: block; max-width: 100%; max-height: 100%; width: auto; height: auto; object-fit: contain; border-radius: 6px; box-shadow: 0 18px 60px rgb(0 0 0 / 0.28); }
.stage .words { max-width: 60ch; max-height: 100%; overflow: auto; font-size: 1.1rem; }
.stage:has(.compare) { container-type: size; }
.compare { --cut: 50%; position: relative; width: min(100cqw, var(--most), 100cqh * var(--ratio)); aspect-ratio: var(--ratio); }
.stage .compare img { position: absolute; inset: 0; width: 100%; height: 100%; }
.compare .before { clip-path: inset(0 calc(100% - var(--cut)) 0 0); box-shadow: none; }
.compare input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: ew-resize; }
.line { position: absolute; top: 0; bottom: 0; left: var(--cut); width: 2px; margin-left: -1px; background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.35); pointer-events: none; }
.line::after { content: "\\2194"; position: absolute; top: 50%; left: 50%; width: 34px; height: 34px; margin: -17px; border-radius: 50%; background: #fff; color: #1c1c1f; line-height: 34px; text-align:\
 center; box-shadow: 0 1px 6px rgb(0 0 0 / 0.4); }
:focus-visible + .line::after { outline: 3px solid var(--accent); outline-offset: 2px; }
.side { position: absolute; top: 10px; left: 10px; padding: 2px 10px; border-radius: 999px; background: rgb(0 0 0 / 0.68); color: #fff; font-size: 12px; pointer-events: none; }
.side + .side { left: auto; right: 10px; }
.panel { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-left: 1px solid var(--line); background: var(--raised); }
.bar-top { display: flex; align-items: center; gap: 6px; padding: 12px 14px 12px 22px; border-bottom: 1px solid var(--line); }
.place { margin-right: auto; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }
.step { width: 38px; height: 38px; padding: 0 0 3px; border: 0; border-radius: 9px; background: none; font-size: 22px; line-height: 1; cursor: pointer; }
.step:hover, .reset:hover, .copy:hover, .save:hover, .flip:hover { background: var(--well); }
.scroll { flex: 1; min-height: 0; overflow-y: auto; padding: 20px 22px 32px; }
.scroll:focus-visible { outline-offset: -3px; }
.scroll h2 { margin: 0 0 10px; font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.view-prompt { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 42vh; overflow-y: auto; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 16px 0 22px; }
.copied { color: var(--soft); font-size: 13.5px; }
dl { margin: 0; display: grid; gap: 12px; border-top: 1px solid var(--line); padding-top: 18px; }
dt { color: var(--soft); font-size: 12.5px; }
dd { margin: -11px 0 0; font-size: 14px; overflow-wrap: anywhere; }
textarea { position: absolute; opacity: 0; }

@media (max-width: 760px) {
  .tile { flex: 1 1 100%; }
  .open { height: auto; }
  .open img { width: 100%; height: auto; max-height: 78vh; }
  .open .words { width: 100%; height: auto; min-height: 150px; }
  .shown { margin-left: 0; }
  dialog[open] { grid-template: minmax(0, 1fr) minmax(0, 44dvh) / 100%; }
  .panel { border-left: 0; border-top: 1px solid var(--line); }
  .stage { padding: 10px; }
  .view-prompt { max-height: none; }
}
@media (prefers-reduced-motion: reduce) { .open img { transition: none; } }
@media print { .toolbar, dialog { display: none; } }
`,PAGE_SCRIPT=`'use strict';
const find = (selector, root = document) => root.querySelector(selector);
const tiles = [...document.querySelectorAll('.tile')];
const form = find('.toolbar');
const shown = find('.shown');
const nothing = find('.nothing');
const dialog = find('dialog');
const texts = new Map();
let visible = tiles;
let current;

function detailsOf(tile) {
  return find('dl', find('template', tile).content);
}

function textOf(tile) {
  if (!texts.has(tile)) texts.set(tile, (tile.textContent + ' ' + detailsOf(tile).textContent).toLowerCase());
  return texts.get(tile);
}

function filter() {
  const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const status = new FormData(form).get('status') ?? '';
  visible = tiles.filter((tile) => (status === '' || tile.dataset.status === status) && words.every((word) => textOf(tile).includes(word)));
  const kept = new Set(visible);
  for (const tile of tiles) tile.hidden = !kept.has(tile);
  nothing.hidden = visible.length > 0;
  shown.value = visible.length === tiles.length ? tiles.length + ' shown' : visible.length + ' of ' + tiles.length + ' shown';
}

function show(tile) {
  current = tile;
  const picture = find('.picture', tile).cloneNode(true);
  picture.removeAttribute('loading');
  const before = find('.before', find('template', tile).content);
  find('.stage').replaceChildren(before ? comparison(picture, before.cloneNode()) : picture);
  find('.flip').hidden = !before;
  find('#view-name').textContent = find('.name', tile).textContent;
  find('.view-prompt').textContent = find('.prompt', tile).textContent;
  const details = detailsOf(tile).cloneNode(true);
  find('.view-details').replaceChildren(details);
  find('.copied').textContent = '';
  const save = find('.save');
  save.hidden = picture.tagName !== 'IMG';
  if (!save.hidden) {
    save.href = picture.src;
    save.download = fileName(details);
    save.target = '_blank';
    save.rel = 'noopener';
  }
  find('.place').textContent = (visible.indexOf(tile) + 1) + ' of ' + visible.length;
  find('.scroll').scrollTop = 0;
  if (before) cut(50);
  if (!dialog.open) dialog.showModal();
  // A button that this image has no use for takes the focus away with it.
  else if (document.activeElement.hidden || !dialog.contains(document.activeElement)) find('.next').focus();
}

function comparison(after, before) {
  const element = document.createElement('div');
  element.className = 'compare';
  const [width, height] = [after, before].map((image) => ['width', 'height'].map((side) => Number(image.getAttribute(side)))).find(([across]) => across > 0) ?? [16, 9];
  element.style.setProperty('--ratio', width / height);
  element.style.setProperty('--most', width + 'px');
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.setAttribute('aria-label', 'How much of the image before is shown');
  slider.addEventListener('input', () => cut(Number(slider.value)));
  const line = document.createElement('span');
  line.className = 'line';
  const words = ['Before', 'After'].map((word) => Object.assign(document.createElement('span'), { className: 'side', textContent: word }));
  element.append(after, before, ...words, slider, line);
  return element;
}

function cut(percent) {
  find('.compare').style.setProperty('--cut', percent + '%');
  find('.compare input').value = percent;
  find('.flip').textContent = percent < 100 ? 'Show before' : 'Show after';
}

function flip() {
  if (find('.compare')) cut(Number(find('.compare input').value) < 100 ? 100 : 0);
}

function fileName(details) {
  const term = [...details.querySelectorAll('dt')].find((dt) => dt.textContent === 'File');
  return term ? term.nextElementSibling.textContent.split('/').pop() : '';
}

function step(by) {
  if (visible.length > 0) show(visible[(visible.indexOf(current) + by + visible.length) % visible.length]);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    dialog.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    find('.copy').focus();
    return done;
  }
}

const steps = { ArrowLeft: -1, ArrowRight: 1 };
find('.tiles').addEventListener('click', (event) => {
  const tile = event.target.closest('.open')?.closest('.tile');
  if (tile) show(tile);
});
dialog.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key.toLowerCase() === 'b') flip();
  if (!Object.hasOwn(steps, event.key) || event.target.matches('input')) return;
  event.preventDefault();
  step(steps[event.key]);
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target === find('.stage')) dialog.close();
});
dialog.addEventListener('close', () => {
  find('.stage').replaceChildren();
  find('.open', current).focus();
});
find('.previous').addEventListener('click', () => step(-1));
find('.next').addEventListener('click', () => step(1));
find('.close').addEventListener('click', () => dialog.close());
find('.flip').addEventListener('click', flip);
find('.copy').addEventListener('click', async () => {
  const done = await copy(find('.view-prompt').textContent);
  find('.copied').textContent = done ? 'Copied' : 'Copying is not allowed here';
});
find('.reset').addEventListener('click', () => {
  form.reset();
  filter();
  form.elements.text.focus();
});
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || dialog.open || event.target.matches('input')) return;
  event.preventDefault();
  form.elements.text.focus();
});
form.hidden = false;
filter();
`;function timedOutcomes(outcomes){return outcomes.filter(outcome=>"timing"in outcome).sort((a,b)=>a.timing.startedAt-b.timing.startedAt)}const TAGS={generated:"done",failed:"crit",pending:"active"};function ganttFence(outcomes){
const timed=timedOutcomes(outcomes);return timed.length<2||timed.length>50?"":["```mermaid","gantt","  dateFormat x","  axisFormat %H:%M:%S",...timed.map(({spec,status,timing},index)=>`  ${`${index+1}\
. ${shorten(mermaidName(spec.id),40)}`} :${TAGS[status]}, ${timing.startedAt}, ${Math.max(timing.finishedAt,timing.startedAt+1)}`),"```"].join(`
`)}function timelineSvg(outcomes){const timed=timedOutcomes(outcomes);if(timed.length===0)return"";const start=timed.reduce((first,{timing})=>Math.min(first,timing.startedAt),Number.POSITIVE_INFINITY),
span=timed.reduce((longest,{timing})=>Math.max(longest,timing.finishedAt-start),1),lanes=laneOf(timed),count=lanes.reduce((most,lane)=>Math.max(most,lane),0)+1,step=Math.max(5,Math.min(18,Math.floor(240/
count))),bars=timed.map(({spec,status,timing},index)=>{const x=percent(timing.startedAt-start,span),width=Math.max(.2,percent(timing.finishedAt-timing.startedAt,span)),words=`${shorten(spec.id,100)}: ${formatDuration(
timing.finishedAt-timing.startedAt)}`;return`<rect class="bar ${status}" x="${x}%" y="${(lanes[index]??0)*step}" width="${width}%" height="${step-2}" rx="3"><title>${html(words)}</title></rect>`}),height=count*
step;return`<svg class="timeline" role="img" aria-label="${`Timeline: ${plural(timed.length,"image")} in ${formatDuration(span)}, at most ${count} at once`}" width="100%" height="${height+22}">${axis(
span,height)}${bars.join("")}</svg>`}function axis(span,height){const step=niceStep(span);return Array.from({length:Math.floor(span/step)+1},(_,index)=>index*step).map(tick=>{const x=percent(tick,span),
anchor=x<3?"start":x>94?"end":"middle";return`${`<line class="grid-line" x1="${x}%" x2="${x}%" y1="0" y2="${height+4}"/>`}<text class="tick" x="${x}%" y="${height+18}" text-anchor="${anchor}">${formatDuration(
tick)}</text>`}).join("")}function niceStep(span){return[100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5].find(step=>span/step<=6)??Math.ceil(span/6)}function laneOf(timed){const freeAt=[];
return timed.map(({timing})=>{const free=freeAt.findIndex(time=>time<=timing.startedAt),lane=free===-1?freeAt.length:free;return freeAt[lane]=timing.finishedAt,lane})}function percent(part,whole){return Math.
round(part/whole*1e4)/100}function pageStart(options){const{title,outcomes,elapsedMs,runUrl}=options,credits2=creditsWords(outcomes,options.estimate),counts=(0,report_counts.XF)(outcomes),target=linkTarget(
runUrl),run2=target===void 0?"":` \xB7 <a href="${target}">workflow run</a>`;return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_CSS}</style>
</head>
<body>
<a class="skip" href="#images">Skip to the images</a>
<header>
<h1 dir="auto">${html(title)}</h1>
<p class="lead">${(0,report_counts.rj)(counts)} \xB7 ${formatDuration(elapsedMs)}${run2}</p>${credits2===""?"":`
<p class="lead">${html(credits2)}</p>`}
${timelineSection(outcomes)}</header>
<main>
<form class="toolbar" role="search" hidden>
<label class="search"><span class="unseen">Search prompts, names and files</span><input type="search" name="text" placeholder="Search prompts, names, files\u2026" autocomplete="off" spellcheck="false"></la\
bel>
<fieldset class="chips"><legend class="unseen">Show images by status</legend>${chips(counts,outcomes.length)}</fieldset>
<output class="shown" aria-live="polite"></output>
</form>
<ul class="tiles" id="images" tabindex="-1" aria-label="Images">
`}function pageEnd(){return`</ul>
<p class="nothing" hidden>Nothing matches. <button type="button" class="reset">Show all</button></p>
</main>
<dialog aria-labelledby="view-name">
<div class="stage"></div>
<section class="panel" aria-label="Details">
<div class="bar-top"><span class="place"></span><button type="button" class="step previous" autofocus aria-label="Previous image" title="Previous (\u2190)">\u2039</button><button type="button" class="step next"\
 aria-label="Next image" title="Next (\u2192)">\u203A</button><button type="button" class="step close" aria-label="Close" title="Close (Esc)">\xD7</button></div>
<div class="scroll" tabindex="0" role="group" aria-label="Prompt and parameters">
<h2 id="view-name" dir="auto"></h2>
<p class="view-prompt" dir="auto"></p>
<p class="actions"><button type="button" class="copy">Copy prompt</button><a class="save">Save image</a><button type="button" class="flip" title="Flip between before and after (B)" hidden>Show before<\
/button><span class="copied" role="status"></span></p>
<div class="view-details"></div>
</div>
</section>
</dialog>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`}function contentSecurityPolicy(){return["default-src 'none'","img-src data: https: 'self'",`style-src '${hashOf(PAGE_CSS)}'`,`script-src '${hashOf(PAGE_SCRIPT)}'`,"base-uri 'none'","form-action 'non\
e'"].join("; ")}function hashOf(text){return`sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}`}function chips(counts,all){const statuses=report_counts.f.filter(status=>counts[status]>
0);return statuses.length<2?"":[{value:"",words:"all",count:all},...statuses.map(value=>({value,words:value,count:counts[value]}))].map(({value,words,count})=>`<label class="chip ${value}"><input type\
="radio" name="status" value="${value}"${value===""?" checked":""}><span>${words} <b>${count}</b></span></label>`).join("")}function timelineSection(outcomes){const svg=timelineSvg(outcomes);return svg===
""?"":`<details class="run" open><summary>Timeline of the run</summary>${svg}</details>
`}function tilesOf(outcomes,replaced=new Map){return outcomes.flatMap(outcome=>{const{id:id2}=outcome.spec;if(!("files"in outcome))return[{outcome,name:id2}];const spares=sparePicturesOf(outcome);if(spares.
length>0)return spares.map(picture=>({outcome,name:id2,...picture,isSpare:!0}));const pictures=picturesOf(outcome);return pictures.map((picture,index)=>{const before=outcome.status==="generated"?replaced.
get(id2)?.[index]:void 0,isOther=before!==void 0&&before.sha256!==picture.file.sha256,name=pictures.length>1?`${id2} (${index+1} of ${pictures.length})`:id2;return{outcome,name,...picture,...isOther&&
{before}}})})}function tileWithImage(tile){const{spec,status}=tile.outcome,alt=html(shorten(spec.alt||spec.prompt,300)),word=tile.before===void 0?status:"replaced",words=[word==="generated"?"":word,choiceWord(
tile.outcome)].filter(each=>each!=="").join(" \xB7 "),badge=words===""?"":`<span class="badge">${words}</span>`;return[`${openTile(tile,` aria-label="${openWords(tile)}"`)}<img class="picture"${sizeOf(
tile.file)} alt="${alt}" loading="lazy" decoding="async" src="`,`">${badge}</button>${caption(tile)}`,TILE_END]}function imageBefore({outcome:{spec},before}){const alt=html(`Before: ${shorten(spec.alt||
spec.id,300)}`);return[`<img class="before"${sizeOf(before)} alt="${alt}" src="`,'">']}function choiceWord(outcome){return outcome.spec.candidate===void 0?"":oldPickOf(outcome)!==void 0?"picked before":
(0,image_candidate.c9)(outcome.spec)?"not picked":"picked"}function sizeOf(file){return file===void 0?"":` width="${file.width}" height="${file.height}"`}function tileWithoutImage(tile){const{status}=tile.
outcome,title=`<strong class="state ${status}">${tile.file===void 0?status:"not shown here"}</strong>`;return`${openTile(tile)}<span class="unseen">${openWords(tile)}: </span><span class="picture word\
s">${title}<span class="why" dir="auto">${html(whyNot(tile))}</span></span></button>${caption(tile)}${TILE_END}`}function openTile({outcome},label=""){return`<li class="tile" data-status="${outcome.status}\
"><button type="button" class="open"${label}>`}function openWords({outcome,name}){return html(`Open ${shorten(name,100)}, ${outcome.status}`)}const TILE_END=`</template></div></li>
`;function caption(tile){const{outcome,name,file}=tile,facts=file===void 0?outcome.status:`${formatSize(file)} \xB7 ${formatBytes(file.bytes)}`,rows=details(tile).map(([term,value])=>`<dt>${term}</dt>\
<dd dir="auto">${html(value)}</dd>`);return`<div class="caption"><h2 class="name" dir="auto">${html(name)}</h2><p class="facts">${facts}</p><p class="prompt" dir="auto">${html(outcome.spec.prompt)}</p\
><template><dl>${rows.join("")}</dl>`}function whyNot({outcome,file}){if(file!==void 0)return`The file is ${file.path}`;switch(outcome.status){case"failed":return`${shorten(outcome.error.message,600)}\

${nextStep(outcome)}`;case"pending":return`Task ${outcome.taskId} was still \u201C${shorten(outcome.lastState,60)}\u201D. The next run adopts it.`;case"skipped":return shorten(outcome.reason,600);case"\
generated":case"converted":case"unchanged":return""}}function details({outcome,file,further=[]}){const{spec}=outcome,parameters=Object.entries(apiParameters(spec)).map(([key,value])=>[key.charAt(0).toUpperCase()+
key.slice(1).replaceAll("_"," "),value]);return[["Status",outcome.status],["Choice",candidateWords(outcome)],["Charge",outcome.status==="failed"?failureFacts(outcome):void 0],...parameters,["File",file?.
path],["Size",file&&`${formatSize(file)}, ${formatBytes(file.bytes)}`],["SHA-256",file?.sha256],["Further widths",tileWidths(further)],["Time",timeOf(outcome)],["Task",taskBehind(outcome)],["Request",
"requestId"in outcome?outcome.requestId:void 0],["Asked for in",spec.source&&`${spec.source.file}:${spec.source.line}`]].flatMap(([term,value])=>value?[[term,value]]:[])}function tileWidths(files){return files.
map(({path,width})=>`${path} (${width})`).join(", ")}function timeOf(outcome){if(!("timing"in outcome))return;const cost="costTimeMs"in outcome?outcome.costTimeMs:void 0;return formatDuration(cost??outcome.
timing.finishedAt-outcome.timing.startedAt)}async function writeGallery(options){const tiles=tilesOf(options.outcomes,options.replaced),{workspace,spares,beside,rawUrl,embedLimit=EMBED_LIMIT}=options,
sourceOptions={workspace,spares,beside,rawUrl,embedLimit},sources=imageSources(tiles,sourceOptions),file=(0,external_node_fs_.createWriteStream)(options.path);let linked=0;async function*page(){yield pageStart(
options);for(const[index,tile]of tiles.entries()){const{image:source,before}=sources[index]??{image:NONE,before:NONE},image=await readable(source,linkedSource(tile,sourceOptions));image.kind==="linked"&&
(linked+=1),yield*image.kind==="none"?[tileWithoutImage(tile)]:tileHtml(tile,image,await readable(before,NONE))}yield pageEnd()}return await(0,promises_.pipeline)(page,file),{path:options.path,bytes:file.
bytesWritten,linked}}async function readable(source,instead){if(source.kind!=="embedded")return source;const handle=await openImage(source.place);return handle!==void 0?{kind:"open",mime:source.mime,handle}:
instead.kind==="linked"?instead:NONE}async function*tileHtml(tile,image,before){const[start,middle,end]=tileWithImage(before.kind==="none"?withoutBefore(tile):tile);if(yield start,yield*addressOf(image),
yield middle,before.kind!=="none"){const[open,close]=imageBefore(tile);yield open,yield*addressOf(before),yield close}yield end}function withoutBefore({before:_before,...tile}){return tile}async function*addressOf(image){
image.kind==="linked"&&(yield image.target),image.kind==="open"&&(yield`data:${image.mime};base64,`,yield*(0,base64_stream.j)(image.handle.createReadStream({highWaterMark:192*1024})))}function writeResults(settings,outcomes){
const directory=(0,step_key.iN)(settings);(0,external_node_fs_.mkdirSync)(directory,{recursive:!0});const file=external_node_path_.join(directory,"results.json");return saveResults(file,toResults(outcomes)),
file}function runUrlOf({github:{serverUrl,repository,runId}}){return runId===""?"":`${serverUrl}/${repository}/actions/runs/${runId}`}async function writePapers({settings,elapsedMs,unwritten:unwritten2,
...images}){const directory=(0,step_key.iN)(settings),{workspace}=settings,written=(what,write)=>write().catch(unwritten2(what)),page={title:"Generated images",...images,elapsedMs,runUrl:runUrlOf(settings),
workspace,spares:(0,step_key.vz)(settings)},beside=external_node_path_.join(directory,"gallery.html"),alone2=external_node_path_.join(directory,"gallery-alone.html"),results=await written("results.jso\
n",async()=>writeResults(settings,images.outcomes)),gallery=await written("gallery.html",()=>writeGallery({...page,path:beside,beside:file=>file})),standalone=gallery?.linked===0?gallery:await written(
"The gallery",()=>writeGallery({...page,path:alone2}));return{extras:[...results===void 0?[]:[{path:results,name:"results.json"}],...gallery===void 0?[]:[{path:beside,name:"gallery.html"}]],...standalone&&
{gallery:standalone.path}}}const pull_request_body_WIDTH=240,BUDGET=62e3;function renderPullRequestBody(options){const{outcomes,runUrl,isChanged}=options,images=shownImages(outcomes,{...options,rawUrl:path=>options.
rawUrl?.(path)??""}).filter(({outcome,file})=>outcome.status!=="unchanged"||isChanged?.(file.path)===!0),added=images.filter(({before})=>before===void 0),longestPrompt=Math.max(120,Math.floor(BUDGET/4/
images.length)),pairs=replacedSection(images,{budget:added.length===0?BUDGET:BUDGET/2,longestPrompt}),row=image=>pull_request_body_imageRow(image,longestPrompt),run2=textLink("this run",runUrl)||"a wo\
rkflow run",rest=count=>`Shortened: ${plural(count,"more image")} did not fit in here.`,head=["Image","Prompt","File"],budget=BUDGET-Buffer.byteLength(pairs);return`${[`Images of ${run2}: ${(0,report_counts.
rj)((0,report_counts.XF)(outcomes))}.`,creditsWords(outcomes,options.estimate),pairs,added.length===0?"":table({head,items:added,row,budget,rest})].filter(part=>part!=="").join(`

`)}
`}function pull_request_body_imageRow(image,longestPrompt){const{spec}=image.outcome,picture=linkedPicture({address:image.url,width:pull_request_body_WIDTH,alt:spec.alt||spec.id});return tableRow([[picture,
codeCell(spec.id)].filter(part=>part!=="").join("<br>"),`${promptCell(spec.prompt,longestPrompt)}<br>${factsLine(image)}`,codeCell(image.file.path)])}const LEAST={"1K":960,"2K":1800,"4K":3600},SMALLEST=480,
MOST_NAMED=20;function smallerRatios({generate}){const specs=generate.map(({spec})=>spec).filter(givesLess);return specs.length===0?[]:[{level:"notice",title:`${plural(specs.length,"image")} may come \
smaller than asked`,message:`${named(specs.map(({id:id2})=>id2))}
The model gives no 4K for \`1:1\`, and 1K where no \`aspect-ratio\` or \`auto\` is asked for.`}]}function smallerPictures(outcomes){const small=outcomes.flatMap(outcome=>{if(outcome.status!=="generate\
d"||outcome.derived!==void 0)return[];const file=outcome.files.find(delivered=>isSmall(delivered,outcome.spec));return file===void 0?[]:[`${outcome.spec.id} (${formatSize(file)}, ${outcome.spec.parameters.
resolution})`]});return small.length===0?[]:[{level:"notice",title:`${plural(small.length,"image")} delivered smaller than asked`,message:named(small)}]}function givesLess({parameters:{resolution,aspect_ratio:ratio="\
auto"}}){return resolution==="4K"&&ratio==="1:1"||(resolution==="2K"||resolution==="4K")&&ratio==="auto"}function isSmall({width,height},{parameters:{resolution=""}}){const side=Math.max(width,height);
return side>=SMALLEST&&side<(LEAST[resolution]??0)}function named(names){const more=names.length>MOST_NAMED?` and ${names.length-MOST_NAMED} more`:"";return`${names.slice(0,MOST_NAMED).join(", ")}${more}`}
const SUMMARY_LIMIT=900*1024,SMALL_PARTS=60*1024;function renderSummary(options){const{outcomes,plan,dryRun}=options,notes=(options.notes??[]).map(note=>`> ${markdownMessage(shorten(note,500))}`);let left=SUMMARY_LIMIT-
SMALL_PARTS;const spend=section=>(left-=Buffer.byteLength(section)+2,section),attention=[spend(failureSection(outcomes,left*.6)),spend(pendingSection(outcomes,left*.5)),...dryRun?[]:[spend(skippedSection(
outcomes,left*.2))]],images=[spend(thumbnailSection(withCandidates(outcomes,options),left*.5)),spend(imageSection(outcomes,left))];return`${[headline(options),publishedLinks(options.published),dryRun?
"":creditsWords(outcomes,plan?.credits),...thatFit(notes,SMALL_PARTS/2),...attention,...images,...plan===void 0?[]:[planLine(plan),dryRun?planSection(plan,left):""],timeline(outcomes)].filter(part=>part!==
"").join(`

`)}
`}function renderProblems(problems,more=0){const lines=problems.map(problem=>`- ${markdownMessage(shorten((0,runtime_problem.YK)(problem),500))}`),kept=thatFit(lines,SUMMARY_LIMIT-SMALL_PARTS),left=lines.
length-kept.length+more,where=more===0?"has them all":`has the first ${problems.length}`,rest=left===0?"":`

And ${left} more: the log ${where}.`;return`## Images: nothing was generated

Nothing was paid for. Fix this, and run again:

${kept.join(`
`)}${rest}
`}function writeSummary(path,summary){path!==""&&(0,external_node_fs_.appendFileSync)(path,summary)}function headline({outcomes,dryRun,elapsedMs}){return dryRun?`## Images: dry run

Nothing was generated and nothing was paid for.`:`## Images: ${(0,report_counts.rj)((0,report_counts.XF)(outcomes))}

In ${formatDuration(elapsedMs)}.`}function planLine(plan){const resolutions=(0,describe_plan.MN)(plan);return`### Plan

${markdown((0,describe_plan.DO)(plan))}${resolutions===""?"":`; by resolution: ${markdown(resolutions)}`}.`}function timeline(outcomes){const chart=ganttFence(outcomes);return chart===""?"":`<details>\
<summary>Timeline</summary>

${chart}

</details>`}function openReport({color,stepSummary}){process.stdout.on("error",()=>{});const every=(ms,tick)=>{const timer=setInterval(tick,ms).unref();return()=>clearInterval(timer)};return new StepReport(
createLog({write:print,color,now:Date.now,every}),stepSummary)}class StepReport{log;#stepSummary;#startedAt=Date.now();constructor(log,stepSummary){this.log=log,this.#stepSummary=stepSummary}plan(plan,{
generate,plan:{dryRun}}){this.log.start(plan,{concurrency:generate.concurrency,dryRun}),annotate(smallerRatios(plan))}renderers(settings,images){const runUrl=runUrlOf(settings);return{papers:()=>writePapers(
{settings,...images,elapsedMs:this.#elapsedMs,unwritten}),pullRequestBody:view=>renderPullRequestBody({...images,runUrl,...view}),comment:({published,view})=>renderCommentBody({...images,published,runUrl,
...view})}}end(ending){const{settings,outcomes}=ending;alone("The end of the log",()=>this.#endLog(ending)),alone("The annotations",()=>annotate([...annotationsOf(outcomes,settings.failOn),...smallerPictures(
outcomes)]));const resultsFile=alone("The results file",()=>writeResults(settings,outcomes))??"",isSet=alone("The outputs",()=>this.#setOutputs(ending,resultsFile));return alone("The job summary",()=>{
const{dryRun}=settings.plan,notes=[...ending.failures,...ending.notes,...originNotes(outcomes),...oldPickNotes(outcomes)],summary=renderSummary({...ending,...ending.view,notes,dryRun,elapsedMs:this.#elapsedMs});
writeSummary(this.#stepSummary,summary)}),isSet?void 0:"The outputs of this step could not be set: see the warnings above"}broken(error){if(this.log.stop(),alone("The outputs",()=>writeOutputs(outputsOf(
{outcomes:[],published:{},resultsFile:""}).values)),!(error instanceof runtime_problem.oC))return;const{problems,more}=error,annotations=annotationsOfProblems(problems,more);annotate(annotations);const rest=more>
0?[`\u2026 and ${more} more`]:[];annotations.length<problems.length+more&&this.log.group("All that is wrong",[...problems.map(runtime_problem.YK),...rest]),alone("The job summary",()=>writeSummary(this.#stepSummary,
renderProblems(problems,more)))}#endLog({outcomes,plan,published,notes}){this.log.end(outcomes);const credits2=creditsWords(outcomes,plan.credits);credits2!==""&&this.log.info(credits2);for(const line of publishedLines(
published))this.log.info(line);for(const note of notes)this.log.warning(note)}#setOutputs(ending,resultsFile){const{outcomes,published}=ending,{values,shortened}=outputsOf({outcomes,published,resultsFile,
estimate:estimateOf(ending)});return shortened.length>0&&this.log.warning(`Too long for an output, shortened: ${shortened.join(", ")}. results-file has all.`),writeOutputs(values),!0}get#elapsedMs(){return Date.
now()-this.#startedAt}}function print(line){process.stdout.write(`${line}
`)}function annotate(annotations){for(const annotation of annotations)print(annotationCommand(annotation))}function alone(what,write){try{return write()}catch(error){return unwritten(what)(error)}}function unwritten(what){
return error=>{annotate([warnOf(what,error)])}}function estimateOf({settings,plan}){return settings.prompts.prices.size===0?void 0:plan.credits}function warnOf(what,error){const message2=error instanceof
Error?error.message:String(error);return{level:"warning",title:`${what} could not be written`,message:message2}}}),84354:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{j:()=>base64Of});async function*base64Of(chunks){let rest=Buffer.alloc(0);for await(const chunk of chunks){const bytes=Buffer.concat([rest,chunk]),whole=bytes.
length-bytes.length%3;yield bytes.toString("base64",0,whole),rest=bytes.subarray(whole)}yield rest.toString("base64")}}),15427:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{FV:()=>foreignUrlProblem,aS:()=>baseUrlProblem,gD:()=>ForbiddenAddressError,km:()=>publicLookup});var node_dns__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
40610),ipaddr_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(48280);function baseUrlProblem(text){const url=URL.parse(text);if(url===null||!/^https?:$/.test(url.protocol))return"allowed is an abs\
olute https URL";if(url.username!==""||url.password!=="")return"it may not hold a user or a password";if(url.search!==""||url.hash!=="")return"it may not hold a query or a fragment";if(url.protocol===
"http:"&&!isLoopback(url.hostname))return"http would send the key in the clear; allowed is https (http for loopback alone)"}function isLoopback(hostname){return hostname==="localhost"||hostname.endsWith(
".localhost")||addressRange(hostname)==="loopback"}class ForbiddenAddressError extends Error{name="ForbiddenAddressError"}function foreignUrlProblem({protocol,hostname},privateHost){const isNamed=hostname===
privateHost;if(protocol!=="https:"&&!(protocol==="http:"&&isNamed&&isLoopback(hostname)))return`it is not https (${protocol}//${hostname})`;if(isNamed)return;if(isLoopback(hostname))return`it leads to\
 this machine (${hostname})`;const range=addressRange(hostname);return range===void 0||range==="unicast"?void 0:`it leads to a ${range} address (${hostname})`}function publicLookup(privateHost,resolve=node_dns__WEBPACK_IMPORTED_MODULE_0__.
lookup){return(hostname,options,callback)=>{resolve(hostname,{...options,all:!0},(error,addresses)=>{const problem=error??(hostname===privateHost?void 0:addressProblem(hostname,addresses)),[first]=addresses??
[];problem!==void 0||first===void 0?callback(problem??new Error(`${hostname} has no address`),[]):options.all===!0?callback(null,addresses):callback(null,first.address,first.family)})}}function addressProblem(hostname,addresses){
const found=addresses.find(({address})=>addressRange(address)!=="unicast");if(found===void 0)return;const range=addressRange(found.address)??"unknown";return new ForbiddenAddressError(`the name ${hostname}\
 leads to a ${range} address (${found.address})`)}const PUBLIC_IPV6=ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parseCIDR("2000::/3"),TRANSLATED=ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.parseCIDR("64:ff9b::/\
96");function addressRange(hostname){const[literal=""]=hostname.replace(/^\[|\]$/g,"").split("%",1);if(!ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.isValid(literal))return;const address=ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.
process(literal);if(address.kind()==="ipv4")return address.range();if(address.match(TRANSLATED))return ipaddr_js__WEBPACK_IMPORTED_MODULE_1__.fromByteArray(address.toByteArray().slice(12)).range();const range=address.
range();return range==="unicast"&&!address.match(PUBLIC_IPV6)?"reserved":range}}),41535:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{T:()=>oneLine});function oneLine(text,mark){const[first="",...rest]=text.split(`
`),last=rest.pop();if(last===void 0)return text;const middle=rest.map(line=>line.trim()).filter(line=>line!=="");return[first.trimEnd(),...middle,last.trimStart()].join(mark)}}),53295:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ku:()=>ProblemList,TL:()=>quoted,YK:()=>problemLine,oC:()=>InvalidInputError,vy:()=>MOST_PROBLEMS});function problemLine({message,source}){return source===void 0?
message:`${source.file}:${source.line}:${source.column}: ${message}`}const MOST_PROBLEMS=100;class InvalidInputError extends Error{name="InvalidInputError";problems;more;constructor(problems,more=0){const reported=problems.
slice(0,MOST_PROBLEMS);super(reported.map(problemLine).join(`
`)),this.problems=reported,this.more=more+problems.length-reported.length}}class ProblemList{#kept=new Map;#more=0;add(problems,more=0){this.#more+=more;for(const problem of problems){const line=problemLine(
problem);this.#kept.has(line)||(this.#kept.size<MOST_PROBLEMS?this.#kept.set(line,problem):this.#more+=1)}}get problems(){return[...this.#kept.values()]}get more(){return this.#more}throwIfAny(){if(this.#kept.
size>0)throw new InvalidInputError(this.problems,this.#more)}}function quoted(text){return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,character=>`\\u{${character.codePointAt(0)?.toString(
16)}}`)}}),2627:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{D4:()=>withFile,Re:()=>orAbsent,UO:()=>isWithin,X$:()=>openInside,
cN:()=>unlinkedPath,i7:()=>makeFolderOf,v$:()=>OutsideWorkspaceError,wr:()=>followInside});var node_fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73024),node_fs_promises__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
51455),node_path__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(76760),_image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(76704);function isWithin(root,candidate){const relative=node_path__WEBPACK_IMPORTED_MODULE_2__.
relative(root,candidate);return relative!==".."&&!relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`)&&!node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(relative)}async function unlinkedPath(workspace,file){
const root=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace),absolute=node_path__WEBPACK_IMPORTED_MODULE_2__.join(root,file),folder=node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(
absolute);if(!isWithin(root,folder))return;const real=await orAbsent((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder));return real!==void 0&&isSamePath(real,folder)?absolute:void 0}class OutsideWorkspaceError extends Error{name="\
OutsideWorkspaceError"}async function makeFolderOf(workspace,file){await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(node_path__WEBPACK_IMPORTED_MODULE_2__.
join(workspace,file)),{recursive:!0});const absolute=await unlinkedPath(workspace,file);if(absolute===void 0)throw new OutsideWorkspaceError(`${file} is not inside the workspace: a symbolic link is on\
 the way`);return absolute}async function followInside(workspace,file){const root=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace),real=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.
realpath)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root,file));if(!isWithin(root,real))return refuse("lies outside the workspace");const segments=node_path__WEBPACK_IMPORTED_MODULE_2__.relative(root,
real).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);return segments.some(segment=>(0,_image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__.z)(segment)===".git")?refuse("lies in `.git`"):{kind:"inside",
file:segments.join("/")}}async function openInside(workspace,file){const root=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace),absolute=node_path__WEBPACK_IMPORTED_MODULE_2__.
join(root,file);if(!isWithin(root,absolute))return refuse("it is outside the workspace");const handle=await openUnfollowed(absolute);if("kind"in handle)return handle;try{const stats=await handle.stat(),
reason=await whyNot(absolute,stats);return reason===void 0?{kind:"open",file:handle,absolute,size:stats.size}:(await handle.close(),refuse(reason))}catch(error){if(await handle.close(),isAbsence(error))
return{kind:"absent"};throw error}}async function withFile(workspace,file,work){const opened=await openInside(workspace,file);if(opened.kind==="open")try{return await work(opened)}finally{await opened.
file.close()}}async function orAbsent(call){try{return await call}catch(error){if(isAbsence(error))return;throw error}}const FLAGS=node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY|(node_fs__WEBPACK_IMPORTED_MODULE_0__.
constants.O_NOFOLLOW??0)|(node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK??0);async function openUnfollowed(absolute){try{return await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(absolute,
FLAGS)}catch(error){if(isAbsence(error))return{kind:"absent"};if(codeOf(error)==="ELOOP")return refuse("it is a symbolic link");if(["ENXIO","EISDIR"].includes(codeOf(error)))return refuse("it is no re\
gular file");throw error}}async function whyNot(absolute,stats){if(!stats.isFile())return"it is no regular file";const there=await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(absolute);return there.
dev===stats.dev&&there.ino===stats.ino&&isSamePath(await(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(absolute),absolute)?void 0:"a symbolic link is on the way"}function isSamePath(one,other){
return one===other||(0,_image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__.z)(one)===(0,_image_fold_name_js__WEBPACK_IMPORTED_MODULE_3__.z)(other)}function refuse(reason){return{kind:"refused",reason}}function isAbsence(error){
return["ENOENT","ENOTDIR"].includes(codeOf(error))}function codeOf(error){return typeof error=="object"&&error!==null&&"code"in error?String(error.code):""}}),27702:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{N:()=>withoutSecret,e:()=>secretForms});const SHORTEST_SECRET=6;function secretForms(secret){if(secret.length<SHORTEST_SECRET)return[];const percent=encodeURIComponent(
secret.toWellFormed()),base64=Buffer.from(secret).toString("base64").replace(/=/g,""),base64Url=Buffer.from(secret).toString("base64url");return[...new Set([secret,base64,base64Url,percent,JSON.stringify(
secret).slice(1,-1)])]}function withoutSecret(secret){if(secret.length<SHORTEST_SECRET)return text=>text;const forms=[secret,...base64Within(secret)].map(form=>Array.from(form,characterPattern).join("")),
pattern=new RegExp(forms.join("|"),"g");return text=>text.replace(pattern,"***")}function base64Within(secret){const bytes=Buffer.from(secret);return[0,1,2].map(before=>{const base64=Buffer.concat([Buffer.
alloc(before),bytes]).toString("base64"),first=Math.ceil(before*8/6),last=Math.floor((before+bytes.length)*8/6);return base64.slice(first,last)})}const ALSO={"+":"-","/":"_"};function characterPattern(character){
const hex=character.charCodeAt(0).toString(16).padStart(2,"0").replace(/[a-f]/g,digit=>`[${digit}${digit.toUpperCase()}]`),literals=[character,ALSO[character]??""].filter(literal=>literal!=="").map(escapePattern),
escaped=/["/\\]/.test(character)?[`\\\\{1,3}${escapePattern(character)}`]:[];return`(?:${[...literals,...escaped,`%${hex}`,`\\\\{1,4}u00${hex}`].join("|")})`}function escapePattern(text){return text.replace(
/[$()*+.?[\\\]^{|}/-]/g,"\\$&")}}),56594:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{M:()=>readConsole,s:()=>readSettings});
var external_node_fs_=__webpack_require__(73024),external_node_os_=__webpack_require__(48161),external_node_path_=__webpack_require__(76760),core=__webpack_require__(77094),aspect_ratio=__webpack_require__(
62575),network_address=__webpack_require__(15427),problem=__webpack_require__(53295),safe_path=__webpack_require__(2627),secret=__webpack_require__(27702);const PROXIES=["http_proxy","HTTP_PROXY","htt\
ps_proxy","HTTPS_PROXY"],ADDRESSES=["GITHUB_SERVER_URL","GITHUB_API_URL","ACTIONS_RESULTS_URL"];function environmentProblems(env){const named=(names,allowed)=>names.flatMap(name=>{const value=env[name]??
"";return value===""||isAddress(value)?[]:[{message:`Variable \`${name}\` is \`${withoutUser(value)}\`: allowed is ${allowed}`}]});return[...named(PROXIES,"an absolute http or https URL, such as `http\
://localhost:3128`"),...named(ADDRESSES,"an absolute http or https URL, as the runner sets it")]}function isAddress(text){const url=URL.parse(text);if(url===null||!/^https?:$/.test(url.protocol))return!1;
try{return decodeURIComponent(url.username+url.password),!0}catch{return!1}}function withoutUser(text){return text.replace(/^([a-z]+:\/\/)?.*@/is,"$1***@")}function readGitHubContext(env,problems=[]){
const variable=(name,fallback="")=>env[`GITHUB_${name}`]||fallback;return{serverUrl:variable("SERVER_URL","https://github.com"),apiUrl:variable("API_URL","https://api.github.com"),repository:variable(
"REPOSITORY"),repositoryId:variable("REPOSITORY_ID"),ref:variable("REF"),sha:variable("SHA"),headRef:variable("HEAD_REF"),eventName:variable("EVENT_NAME"),event:readEvent(variable("EVENT_PATH"),problems),
runId:variable("RUN_ID"),runAttempt:Number.parseInt(variable("RUN_ATTEMPT","1"),10)||1,job:variable("JOB"),action:variable("ACTION"),workflow:variable("WORKFLOW"),workflowRef:variable("WORKFLOW_REF"),
runner:`${env.RUNNER_OS??""} ${env.RUNNER_ARCH??""}`,jobName:jobName(env.ACTIONS_ORCHESTRATION_ID??""),jobBackendId:jobBackendId(env.ACTIONS_RUNTIME_TOKEN??""),isAct:env.ACT==="true"}}function readEvent(file,problems){
if(file===""||!(0,external_node_fs_.existsSync)(file))return;const damaged=reason=>{const message=`Variable \`GITHUB_EVENT_PATH\` names \`${file}\`: ${reason}; allowed is a JSON object, as the runner \
writes it`;problems.push({message})};try{const event=JSON.parse((0,external_node_fs_.readFileSync)(file,"utf8").replace(/^\uFEFF/,""));return typeof event=="object"&&event!==null&&!Array.isArray(event)?
event:damaged("it is no object")}catch(error){return damaged(`it cannot be read (${error instanceof Error?error.message:String(error)})`)}}function jobName(orchestrationId){return orchestrationId.replace(
/^[\da-f-]{36}\./i,"")}function jobBackendId(token){const payload=Buffer.from(token.split(".")[1]??"","base64url").toString("utf8");return/Actions\.Results:[\w-]+:([\w-]+)/.exec(payload)?.[1]??""}class InputReader{problems=[];#env;constructor(env){
this.#env=env}problem(input,text){this.problems.push({message:`Input \`${input}\` ${text}`})}verbatim(input,fallback){const value=this.#env[`INPUT_${input.toUpperCase()}`]??fallback;return value===void 0||
value.trim()===""?void 0:value}text(input){return this.verbatim(input)?.trim()}list(input,separator){const lines=(this.text(input)??"").split(/\r?\n/);return(separator===void 0?lines:lines.flatMap(line=>line.
split(separator))).map(item=>item.trim()).filter(item=>item!=="")}matching(input,pattern,allowed){const value=this.text(input);return value!==void 0&&!pattern.test(value)?this.#wrong(input,value,allowed):
value}choice(input,choices,fallback){const value=this.text(input);return value===void 0?fallback:choices.find(candidate=>candidate===value)??this.#wrong(input,value,choices.map(candidate=>`\`${candidate}\
\``).join(", "))??fallback}boolean(input,fallback){const value=this.text(input);return value===void 0?fallback:["true","True","TRUE"].includes(value)?!0:(["false","False","FALSE"].includes(value)||this.#wrong(
input,value,"`true`, `false`"),!1)}integer(input,{min=0,max}){const value=this.text(input);if(value===void 0)return;const number=/^\d{1,15}$/.test(value)?Number(value):Number.NaN;if(number>=min&&number<=
max)return number;const upTo=max===Number.MAX_SAFE_INTEGER?"up":`to ${max}`;return this.#wrong(input,value,`a whole number from ${min} ${upTo}`)}duration(input,{min=0,max},or){const value=this.text(input);
if(value===void 0)return;const ms=parseDuration(value);if(ms!==void 0&&ms>=min&&ms<=max)return ms;const words2=or===void 0?"":`${or} or `,limit=max===Number.MAX_SAFE_INTEGER?"":`, more than 0 and at m\
ost ${max/864e5}d`;return this.#wrong(input,value,`${words2}a duration such as \`500ms\`, \`90s\`, \`10m\`, \`1h30m\`, or a number of seconds${limit}`)}optional(key,value){const entry={};return value!==
void 0&&(entry[key]=value),entry}#wrong(input,value,allowed){this.problem(input,`is \`${value}\`: allowed is ${allowed}`)}}const UNITS_MS={d:864e5,h:36e5,m:6e4,s:1e3,ms:1},NUMBER="(\\d{1,12}(?:\\.\\d{1,6\
})?)",PATTERN=new RegExp(`^(?:${NUMBER}|(?=\\d)${Object.keys(UNITS_MS).map(unit=>`(?:${NUMBER}${unit})?`).join("")})$`);function parseDuration(text){const[matched,seconds,...amounts]=PATTERN.exec(text)??
[];if(matched===void 0)return;if(seconds!==void 0)return Math.round(Number(seconds)*1e3);const parts=Object.values(UNITS_MS).map((unit,index)=>Number(amounts[index]??0)*unit);return Math.round(parts.reduce(
(sum,part)=>sum+part,0))}var conversion_schema=__webpack_require__(47405);function readConversion(read){const pairs=read.list("convert").flatMap(line=>pairOf(read,line));if(pairs.length===0)return;const twice=pairs.
find(([key],index)=>pairs.findIndex(([other])=>other===key)<index);twice!==void 0&&read.problem("convert",`has \`${twice[0]}\` twice`);const texts=Object.fromEntries(pairs),parsed=conversion_schema.eL.
safeParse(Object.fromEntries(pairs.map(([key,text])=>[key,parsedValue(key,text)])));if(parsed.success)return(0,conversion_schema.vN)(parsed.data);for(const message of new Set(parsed.error.issues.map(issue=>words(
issue,texts))))read.problem("convert",message)}function pairOf(read,line){const[,key,text]=/^([^=\s]+)\s*=\s*(.+)$/.exec(line)??[],allowed=conversion_schema.Iw.map(each=>`\`${each}\``).join(", ");return key===
void 0||text===void 0?(read.problem("convert",`has the line \`${line}\`: allowed is \`key=value\`, such as \`format=webp\`, with ${allowed}`),[]):conversion_schema.Iw.includes(key)?[[key,text]]:(read.
problem("convert",`has the line \`${line}\`: allowed keys are ${allowed}`),[])}function parsedValue(key,text){const numberOf=value=>/^\d{1,9}$/.test(value)?Number(value):value;return key==="widths"?text.
split(",").map(width=>numberOf(width.trim())):key==="format"||key==="fit"?text:numberOf(text)}function words({path:[key],message},texts){const name=String(key??""),value=texts[name];return value===void 0?
`is not a conversion: allowed is ${message}`:`has \`${name}=${value}\`: allowed is ${message}`}const RESOLUTIONS=["1K","2K","4K"],CREDITS="\\d{1,9}(?:\\.\\d{1,3})?",PRICE=new RegExp(`^(${RESOLUTIONS.join(
"|")})=(${CREDITS})$`);function readPrices(read){const prices=new Map;for(const item of read.list("credits",/[\s,]+/)){const[,resolution,price]=PRICE.exec(item)??[];resolution===void 0||prices.has(resolution)?
read.problem("credits",`has the item \`${item}\`: allowed is \`resolution=credits\`, each resolution once, such as \`1K=3 2K=5 4K=8\``):prices.set(resolution,Number(price))}return prices}function readMaxCredits(read){
const value=read.matching("max-credits",new RegExp(`^${CREDITS}$`),"a number of credits, such as `50`");return value===void 0?void 0:Number(value)}const LONGEST_TIMER_MS=168*36e5;function readSettings(env){
const read=new InputReader(env),dryRun=read.boolean("dry-run",!1);maskSecrets([read.text("api-key")??"",read.text("github-token")??""]),read.problems.push(...environmentProblems(env));const api=readApi(
read,dryRun),settings={...readDirectories(read,env),temp:env.RUNNER_TEMP||(0,external_node_os_.tmpdir)(),api,prompts:readPromptSettings(read),plan:readPlan(read,dryRun),generate:readGenerate(read),convert:readConvert(
read),failOn:read.choice("fail-on",["any","all","never"],"any"),artifact:readArtifact(read),commit:readCommit(read),comment:read.boolean("comment",!1),githubToken:read.text("github-token")??"",github:readGitHubContext(
env,read.problems)};if(read.problems.length>0)throw new problem.oC(read.problems);return settings}function maskSecrets(secrets){for(const form of new Set(secrets.flatMap(secret.e)))(0,core.Pq)(form)}function readConsole(env){
return{color:(env.NO_COLOR??"")==="",stepSummary:env.GITHUB_STEP_SUMMARY??""}}function readApi(read,dryRun){const key=read.text("api-key")??"";key===""&&!dryRun?read.problem("api-key","is empty: give \
it the key of the image API, from a secret; only a `dry-run` needs none"):/^[\x21-\x7e]*$/.test(key)||read.problem("api-key","holds a space, a line break or a character that no key has: is the secret \
complete?");const baseUrl=read.text("base-url")??"https://aigptimage.com",problem2=(0,network_address.aS)(baseUrl);return problem2!==void 0&&read.problem("base-url",`is \`${baseUrl}\`: ${problem2}`),{
key,baseUrl:baseUrl.replace(/(?<!\/)\/+$/,""),idempotency:readIdempotency(read,baseUrl)}}const DOCUMENTED_HOST="aigptimage.com";function readIdempotency(read,baseUrl){const words2=read.choice("idempot\
ency",["auto","true","false"],"auto"),host=URL.parse(baseUrl)?.hostname.replace(/\.$/,"")??"";return words2==="auto"?host===DOCUMENTED_HOST||host.endsWith(`.${DOCUMENTED_HOST}`):words2==="true"}function readDirectories(read,env){
const workspace=external_node_path_.resolve(env.GITHUB_WORKSPACE||"."),workingDirectory=inside(read,workspace,"working-directory",read.text("working-directory")??"."),absolute=external_node_path_.join(
workspace,workingDirectory);!(0,external_node_fs_.existsSync)(absolute)||!(0,external_node_fs_.statSync)(absolute).isDirectory()?read.problem("working-directory",`is \`${workingDirectory}\`: there is n\
o such directory in the workspace`):(0,safe_path.UO)((0,external_node_fs_.realpathSync)(workspace),(0,external_node_fs_.realpathSync)(absolute))||read.problem("working-directory",`is \`${workingDirectory}\
\`: a symbolic link leads out of the workspace`);const outputDir=inside(read,absolute,"output-dir",read.text("output-dir")??"generated-images");return{workspace,workingDirectory,outputDir:external_node_path_.
posix.join(workingDirectory,outputDir)}}function inside(read,root,input,value){const absolute=external_node_path_.resolve(root,value);return(0,safe_path.UO)(root,absolute)?external_node_path_.relative(
root,absolute).split(external_node_path_.sep).join("/"):(read.problem(input,`is \`${value}\`: allowed is a path inside ${input==="output-dir"?"the working directory":"the workspace"}`),"")}function readPromptSettings(read){
const inline=read.verbatim("prompt"),files=read.list("prompts-file");return inline===void 0&&files.length===0?read.problem("prompt","and `prompts-file` are both empty: give one of them"):inline!==void 0&&
files.length>0&&read.problem("prompt","and `prompts-file` are both given: give one of them"),{model:read.text("model")??"gpt-image-2-text-to-image",...read.optional("inline",inline),...read.optional("\
filename",read.text("filename")),files,...read.optional("template",read.text("prompt-template")),prices:readPrices(read),parameters:{...read.optional("aspect_ratio",read.matching("aspect-ratio",aspect_ratio.
n,aspect_ratio.j)),resolution:read.choice("resolution",RESOLUTIONS,"1K"),...read.optional("quality",read.text("quality")),...read.optional("output_format",read.text("output-format"))}}}function readPlan(read,dryRun){
return{...read.optional("only",read.text("only")===void 0?void 0:read.list("only")),regenerate:read.choice("regenerate",["changed","missing","all"],"changed"),...read.optional("maxAgeMs",read.duration(
"max-age",{max:Number.MAX_SAFE_INTEGER})),...read.optional("maxImages",read.integer("max-images",{min:0,max:Number.MAX_SAFE_INTEGER})),...read.optional("maxCredits",readMaxCredits(read)),prune:read.boolean(
"prune",!1),overwriteFiles:read.boolean("overwrite-files",!1),...read.optional("shard",readShard(read)),dryRun}}function readShard(read){const value=read.matching("shard",/^\d{1,3}\/\d{1,3}$/,"`i/n` w\
ith n from 1 to 256 and i from 1 to n, such as `2/4`");if(value===void 0)return;const[index=0,count=0]=value.split("/").map(Number);return(index<1||index>count||count>256)&&read.problem("shard",`is \`${value}\
\`: allowed is \`i/n\` with n from 1 to 256 and i from 1 to n, such as \`2/4\``),{index,count}}function readGenerate(read){const timer={min:1,max:LONGEST_TIMER_MS};return{concurrency:read.integer("con\
currency",{min:1,max:100})??4,timeoutMs:read.duration("timeout",timer)??30*6e4,imageTimeoutMs:read.duration("image-timeout",timer)??10*6e4,pollInterval:read.text("poll-interval")==="auto"?"auto":read.
duration("poll-interval",timer,"`auto`")??"auto",retryAmbiguous:read.boolean("retry-ambiguous",!1)}}function readConvert(read){return{...read.optional("conversion",readConversion(read)),originals:read.
choice("originals",["artifact","commit","none"],"artifact")}}function readArtifact(read){const name=read.verbatim("artifact-name","generated-images")?.trim()??"";return/[":<>|*?\r\n\\/]/.test(name)&&read.
problem("artifact-name",`is \`${name}\`: an artifact's name may not hold \`" : < > | * ? \\ /\` or a line break`),{name,layout:read.choice("artifact-layout",["zip","files"],"zip"),...read.optional("re\
tentionDays",read.integer("retention-days",{min:1,max:400})),compressionLevel:read.integer("compression-level",{min:0,max:9})??0,overwrite:read.boolean("overwrite",!1)}}function readCommit(read){return{
mode:{none:"none",false:"none",push:"push",true:"push","pull-request":"pull-request"}[read.choice("commit",["none","push","pull-request","false","true"],"none")],...read.optional("branch",read.text("b\
ranch")),...read.optional("base",read.text("base")),message:read.text("commit-message")??"Update generated images",pullRequest:{...read.optional("title",read.text("pr-title")),...read.optional("body",
read.text("pr-body")),labels:read.list("pr-labels",","),reviewers:read.list("pr-reviewers",","),assignees:read.list("pr-assignees",","),draft:read.boolean("pr-draft",!1)},frontMatter:readFrontMatter(read)}}
function readFrontMatter(read){return read.list("set-front-matter").flatMap(line=>{const[,key,template]=/^([^=\s]+)\s*=\s*(\S.*)$/.exec(line)??[];return key!==void 0&&template!==void 0?[{key,template}]:
(read.problem("set-front-matter",`has the line \`${line}\`: allowed is \`key=template\`, such as \`cover=/images/{{file}}\``),[])})}}),69221:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{Ug:()=>stepKey,Vr:()=>originalsFolder,iN:()=>stepDirectory,vz:()=>sparesFolder});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598),node_path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
76760);function stepKey({github,workingDirectory,outputDir,prompts,plan,artifact}){const{workflowRef,job,action,runner}=github,parts=[workflowRef,job,action,runner,plan.shard??null,plan.only??null,workingDirectory,
outputDir,prompts,artifact.name];return(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0,12)}function originalsFolder(settings){return node_path__WEBPACK_IMPORTED_MODULE_1__.
join(stepDirectory(settings),"originals")}function sparesFolder(settings){return node_path__WEBPACK_IMPORTED_MODULE_1__.join(stepDirectory(settings),"candidates")}function stepDirectory(settings){return node_path__WEBPACK_IMPORTED_MODULE_1__.
join(settings.temp,"gpt-image",`${settings.github.runId||"run"}-${stepKey(settings)}`)}})};export{id,ids,modules};
