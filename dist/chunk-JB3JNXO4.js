import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{didYouMean}from"./chunk-LFK2DEKB.js";import{__commonJS,__require}from"./chunk-BPRDZRUY.js";var require_identity=__commonJS({"node_modules/yaml/dist/nodes/identity.js"(exports){"use strict";var ALIAS=Symbol.for("yaml.alias"),DOC=Symbol.for("yaml.document"),MAP=Symbol.for("yaml.map"),PAIR=Symbol.
for("yaml.pair"),SCALAR=Symbol.for("yaml.scalar"),SEQ=Symbol.for("yaml.seq"),NODE_TYPE=Symbol.for("yaml.node.type"),isAlias=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===ALIAS,isDocument=node=>!!node&&
typeof node=="object"&&node[NODE_TYPE]===DOC,isMap=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===MAP,isPair=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===PAIR,isScalar=node=>!!node&&
typeof node=="object"&&node[NODE_TYPE]===SCALAR,isSeq=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===SEQ;function isCollection(node){if(node&&typeof node=="object")switch(node[NODE_TYPE]){case MAP:case SEQ:
return!0}return!1}function isNode(node){if(node&&typeof node=="object")switch(node[NODE_TYPE]){case ALIAS:case MAP:case SCALAR:case SEQ:return!0}return!1}var hasAnchor=node=>(isScalar(node)||isCollection(
node))&&!!node.anchor;exports.ALIAS=ALIAS;exports.DOC=DOC;exports.MAP=MAP;exports.NODE_TYPE=NODE_TYPE;exports.PAIR=PAIR;exports.SCALAR=SCALAR;exports.SEQ=SEQ;exports.hasAnchor=hasAnchor;exports.isAlias=
isAlias;exports.isCollection=isCollection;exports.isDocument=isDocument;exports.isMap=isMap;exports.isNode=isNode;exports.isPair=isPair;exports.isScalar=isScalar;exports.isSeq=isSeq}});var require_visit=__commonJS({"node_modules/yaml/dist/visit.js"(exports){"use strict";var identity=require_identity(),BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove nod\
e");function visit(node,visitor){let visitor_=initVisitor(visitor);identity.isDocument(node)?visit_(null,node.contents,visitor_,Object.freeze([node]))===REMOVE&&(node.contents=null):visit_(null,node,visitor_,
Object.freeze([]))}visit.BREAK=BREAK;visit.SKIP=SKIP;visit.REMOVE=REMOVE;function visit_(key,node,visitor,path){let ctrl=callVisitor(key,node,visitor,path);if(identity.isNode(ctrl)||identity.isPair(ctrl))
return replaceNode(key,path,ctrl),visit_(key,ctrl,visitor,path);if(typeof ctrl!="symbol"){if(identity.isCollection(node)){path=Object.freeze(path.concat(node));for(let i2=0;i2<node.items.length;++i2){
let ci2=visit_(i2,node.items[i2],visitor,path);if(typeof ci2=="number")i2=ci2-1;else{if(ci2===BREAK)return BREAK;ci2===REMOVE&&(node.items.splice(i2,1),i2-=1)}}}else if(identity.isPair(node)){path=Object.
freeze(path.concat(node));let ck=visit_("key",node.key,visitor,path);if(ck===BREAK)return BREAK;ck===REMOVE&&(node.key=null);let cv=visit_("value",node.value,visitor,path);if(cv===BREAK)return BREAK;cv===
REMOVE&&(node.value=null)}}return ctrl}async function visitAsync(node,visitor){let visitor_=initVisitor(visitor);identity.isDocument(node)?await visitAsync_(null,node.contents,visitor_,Object.freeze([
node]))===REMOVE&&(node.contents=null):await visitAsync_(null,node,visitor_,Object.freeze([]))}visitAsync.BREAK=BREAK;visitAsync.SKIP=SKIP;visitAsync.REMOVE=REMOVE;async function visitAsync_(key,node,visitor,path){
let ctrl=await callVisitor(key,node,visitor,path);if(identity.isNode(ctrl)||identity.isPair(ctrl))return replaceNode(key,path,ctrl),visitAsync_(key,ctrl,visitor,path);if(typeof ctrl!="symbol"){if(identity.
isCollection(node)){path=Object.freeze(path.concat(node));for(let i2=0;i2<node.items.length;++i2){let ci2=await visitAsync_(i2,node.items[i2],visitor,path);if(typeof ci2=="number")i2=ci2-1;else{if(ci2===
BREAK)return BREAK;ci2===REMOVE&&(node.items.splice(i2,1),i2-=1)}}}else if(identity.isPair(node)){path=Object.freeze(path.concat(node));let ck=await visitAsync_("key",node.key,visitor,path);if(ck===BREAK)
return BREAK;ck===REMOVE&&(node.key=null);let cv=await visitAsync_("value",node.value,visitor,path);if(cv===BREAK)return BREAK;cv===REMOVE&&(node.value=null)}}return ctrl}function initVisitor(visitor){
return typeof visitor=="object"&&(visitor.Collection||visitor.Node||visitor.Value)?Object.assign({Alias:visitor.Node,Map:visitor.Node,Scalar:visitor.Node,Seq:visitor.Node},visitor.Value&&{Map:visitor.
Value,Scalar:visitor.Value,Seq:visitor.Value},visitor.Collection&&{Map:visitor.Collection,Seq:visitor.Collection},visitor):visitor}function callVisitor(key,node,visitor,path){if(typeof visitor=="funct\
ion")return visitor(key,node,path);if(identity.isMap(node))return visitor.Map?.(key,node,path);if(identity.isSeq(node))return visitor.Seq?.(key,node,path);if(identity.isPair(node))return visitor.Pair?.(
key,node,path);if(identity.isScalar(node))return visitor.Scalar?.(key,node,path);if(identity.isAlias(node))return visitor.Alias?.(key,node,path)}function replaceNode(key,path,node){let parent=path[path.
length-1];if(identity.isCollection(parent))parent.items[key]=node;else if(identity.isPair(parent))key==="key"?parent.key=node:parent.value=node;else if(identity.isDocument(parent))parent.contents=node;else{
let pt2=identity.isAlias(parent)?"alias":"scalar";throw new Error(`Cannot replace node with ${pt2} parent`)}}exports.visit=visit;exports.visitAsync=visitAsync}});var require_directives=__commonJS({"node_modules/yaml/dist/doc/directives.js"(exports){"use strict";var identity=require_identity(),visit=require_visit(),escapeChars={"!":"%21",",":"%2C","[":"%5B","]":"\
%5D","{":"%7B","}":"%7D"},escapeTagName=tn2=>tn2.replace(/[!,[\]{}]/g,ch=>escapeChars[ch]),Directives=class _Directives{constructor(yaml,tags){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign(
{},_Directives.defaultYaml,yaml),this.tags=Object.assign({},_Directives.defaultTags,tags)}clone(){let copy=new _Directives(this.yaml,this.tags);return copy.docStart=this.docStart,copy}atDocument(){let res=new _Directives(
this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.
assign({},_Directives.defaultTags);break}return res}add(line,onError){this.atNextDocument&&(this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},_Directives.defaultTags),
this.atNextDocument=!1);let parts=line.trim().split(/[ \t]+/),name=parts.shift();switch(name){case"%TAG":{if(parts.length!==2&&(onError(0,"%TAG directive should contain exactly two parts"),parts.length<
2))return!1;let[handle,prefix]=parts;return this.tags[handle]=prefix,!0}case"%YAML":{if(this.yaml.explicit=!0,parts.length!==1)return onError(0,"%YAML directive should contain exactly one part"),!1;let[
version]=parts;if(version==="1.1"||version==="1.2")return this.yaml.version=version,!0;{let isValid=/^\d+\.\d+$/.test(version);return onError(6,`Unsupported YAML version ${version}`,isValid),!1}}default:
return onError(0,`Unknown directive ${name}`,!0),!1}}tagName(source,onError){if(source==="!")return"!";if(source[0]!=="!")return onError(`Not a valid tag: ${source}`),null;if(source[1]==="<"){let verbatim=source.
slice(2,-1);return verbatim==="!"||verbatim==="!!"?(onError(`Verbatim tags aren't resolved, so ${source} is invalid.`),null):(source[source.length-1]!==">"&&onError("Verbatim tags must end with a >"),
verbatim)}let[,handle,suffix]=source.match(/^(.*!)([^!]*)$/s);suffix||onError(`The ${source} tag has no suffix`);let prefix=this.tags[handle];if(prefix)try{return prefix+decodeURIComponent(suffix)}catch(error){
return onError(String(error)),null}return handle==="!"?source:(onError(`Could not resolve tag: ${source}`),null)}tagString(tag){for(let[handle,prefix]of Object.entries(this.tags))if(tag.startsWith(prefix))
return handle+escapeTagName(tag.substring(prefix.length));return tag[0]==="!"?tag:`!<${tag}>`}toString(doc){let lines=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[],tagEntries=Object.entries(
this.tags),tagNames;if(doc&&tagEntries.length>0&&identity.isNode(doc.contents)){let tags={};visit.visit(doc.contents,(_key,node)=>{identity.isNode(node)&&node.tag&&(tags[node.tag]=!0)}),tagNames=Object.
keys(tags)}else tagNames=[];for(let[handle,prefix]of tagEntries)handle==="!!"&&prefix==="tag:yaml.org,2002:"||(!doc||tagNames.some(tn2=>tn2.startsWith(prefix)))&&lines.push(`%TAG ${handle} ${prefix}`);
return lines.join(`
`)}};Directives.defaultYaml={explicit:!1,version:"1.2"};Directives.defaultTags={"!!":"tag:yaml.org,2002:"};exports.Directives=Directives}});var require_anchors=__commonJS({"node_modules/yaml/dist/doc/anchors.js"(exports){"use strict";var identity=require_identity(),visit=require_visit();function anchorIsValid(anchor){if(/[\x00-\x19\s,[\]{}]/.
test(anchor)){let msg=`Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;throw new Error(msg)}return!0}function anchorNames(root){let anchors=new Set;return visit.visit(
root,{Value(_key,node){node.anchor&&anchors.add(node.anchor)}}),anchors}function findNewAnchor(prefix,exclude){for(let i2=1;;++i2){let name=`${prefix}${i2}`;if(!exclude.has(name))return name}}function createNodeAnchors(doc,prefix){
let aliasObjects=[],sourceObjects=new Map,prevAnchors=null;return{onAnchor:source=>{aliasObjects.push(source),prevAnchors??(prevAnchors=anchorNames(doc));let anchor=findNewAnchor(prefix,prevAnchors);return prevAnchors.
add(anchor),anchor},setAnchors:()=>{for(let source of aliasObjects){let ref=sourceObjects.get(source);if(typeof ref=="object"&&ref.anchor&&(identity.isScalar(ref.node)||identity.isCollection(ref.node)))
ref.node.anchor=ref.anchor;else{let error=new Error("Failed to resolve repeated object (this should not happen)");throw error.source=source,error}}},sourceObjects}}exports.anchorIsValid=anchorIsValid;
exports.anchorNames=anchorNames;exports.createNodeAnchors=createNodeAnchors;exports.findNewAnchor=findNewAnchor}});var require_applyReviver=__commonJS({"node_modules/yaml/dist/doc/applyReviver.js"(exports){"use strict";function applyReviver(reviver,obj,key,val){if(val&&typeof val=="object")if(Array.isArray(val))for(let i2=0,
len=val.length;i2<len;++i2){let v0=val[i2],v1=applyReviver(reviver,val,String(i2),v0);v1===void 0?delete val[i2]:v1!==v0&&(val[i2]=v1)}else if(val instanceof Map)for(let k2 of Array.from(val.keys())){
let v0=val.get(k2),v1=applyReviver(reviver,val,k2,v0);v1===void 0?val.delete(k2):v1!==v0&&val.set(k2,v1)}else if(val instanceof Set)for(let v0 of Array.from(val)){let v1=applyReviver(reviver,val,v0,v0);
v1===void 0?val.delete(v0):v1!==v0&&(val.delete(v0),val.add(v1))}else for(let[k2,v0]of Object.entries(val)){let v1=applyReviver(reviver,val,k2,v0);v1===void 0?delete val[k2]:v1!==v0&&(val[k2]=v1)}return reviver.
call(obj,key,val)}exports.applyReviver=applyReviver}});var require_toJS=__commonJS({"node_modules/yaml/dist/nodes/toJS.js"(exports){"use strict";var identity=require_identity();function toJS(value,arg,ctx){if(Array.isArray(value))return value.map((v2,i2)=>toJS(
v2,String(i2),ctx));if(value&&typeof value.toJSON=="function"){if(!ctx||!identity.hasAnchor(value))return value.toJSON(arg,ctx);let data={aliasCount:0,count:1,res:void 0};ctx.anchors.set(value,data),ctx.
onCreate=res2=>{data.res=res2,delete ctx.onCreate};let res=value.toJSON(arg,ctx);return ctx.onCreate&&ctx.onCreate(res),res}return typeof value=="bigint"&&!ctx?.keep?Number(value):value}exports.toJS=toJS}});var require_Node=__commonJS({"node_modules/yaml/dist/nodes/Node.js"(exports){"use strict";var applyReviver=require_applyReviver(),identity=require_identity(),toJS=require_toJS(),NodeBase=class{constructor(type){
Object.defineProperty(this,identity.NODE_TYPE,{value:type})}clone(){let copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(copy.range=this.range.
slice()),copy}toJS(doc,{mapAsMap,maxAliasCount,onAnchor,reviver}={}){if(!identity.isDocument(doc))throw new TypeError("A document argument is required");let ctx={anchors:new Map,doc,keep:!0,mapAsMap:mapAsMap===
!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount=="number"?maxAliasCount:100},res=toJS.toJS(this,"",ctx);if(typeof onAnchor=="function")for(let{count,res:res2}of ctx.anchors.values())onAnchor(res2,
count);return typeof reviver=="function"?applyReviver.applyReviver(reviver,{"":res},"",res):res}};exports.NodeBase=NodeBase}});var require_Alias=__commonJS({"node_modules/yaml/dist/nodes/Alias.js"(exports){"use strict";var anchors=require_anchors(),visit=require_visit(),identity=require_identity(),Node=require_Node(),toJS=require_toJS(),
Alias=class extends Node.NodeBase{constructor(source){super(identity.ALIAS),this.source=source,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(doc,ctx){
if(ctx?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let nodes;ctx?.aliasResolveCache?nodes=ctx.aliasResolveCache:(nodes=[],visit.visit(doc,{Node:(_key,node)=>{(identity.
isAlias(node)||identity.hasAnchor(node))&&nodes.push(node)}}),ctx&&(ctx.aliasResolveCache=nodes));let found;for(let node of nodes){if(node===this)break;node.anchor===this.source&&(found=node)}if(found&&
ctx){let{anchors:anchors2,doc:doc2,maxAliasCount}=ctx,data=anchors2.get(found);if(data||(toJS.toJS(found,null,ctx),data=anchors2.get(found)),data?.res===void 0){let msg="This should not happen: Alias \
anchor was not resolved?";throw new ReferenceError(msg)}if(maxAliasCount>=0&&(data.count+=1,data.aliasCount===0&&(data.aliasCount=getAliasCount(doc2,found,anchors2)),data.count*data.aliasCount>maxAliasCount)){
let msg="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(msg)}}return found}toJSON(_arg,ctx){if(!ctx)return{source:this.source};let source=this.resolve(ctx.doc,ctx);
if(!source){let msg=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(msg)}return ctx.anchors.get(source).res}toString(ctx,_onComment,_onChompKeep){
let src=`*${this.source}`;if(ctx){if(anchors.anchorIsValid(this.source),ctx.options.verifyAliasOrder&&!ctx.anchors.has(this.source)){let msg=`Unresolved alias (the anchor must be set before the alias)\
: ${this.source}`;throw new Error(msg)}if(ctx.implicitKey)return`${src} `}return src}};function getAliasCount(doc,node,anchors2){if(identity.isAlias(node)){let source=node.resolve(doc),anchor=anchors2&&
source&&anchors2.get(source);return anchor?anchor.count*anchor.aliasCount:0}else if(identity.isCollection(node)){let count=0;for(let item of node.items){let c2=getAliasCount(doc,item,anchors2);c2>count&&
(count=c2)}return count}else if(identity.isPair(node)){let kc=getAliasCount(doc,node.key,anchors2),vc=getAliasCount(doc,node.value,anchors2);return Math.max(kc,vc)}return 1}exports.Alias=Alias}});var require_Scalar=__commonJS({"node_modules/yaml/dist/nodes/Scalar.js"(exports){"use strict";var identity=require_identity(),Node=require_Node(),toJS=require_toJS(),isScalarValue=value=>!value||typeof value!=
"function"&&typeof value!="object",Scalar=class extends Node.NodeBase{constructor(value){super(identity.SCALAR),this.value=value}toJSON(arg,ctx){return ctx?.keep?this.value:toJS.toJS(this.value,arg,ctx)}toString(){
return String(this.value)}};Scalar.BLOCK_FOLDED="BLOCK_FOLDED";Scalar.BLOCK_LITERAL="BLOCK_LITERAL";Scalar.PLAIN="PLAIN";Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE";Scalar.QUOTE_SINGLE="QUOTE_SINGLE";exports.Scalar=
Scalar;exports.isScalarValue=isScalarValue}});var require_createNode=__commonJS({"node_modules/yaml/dist/doc/createNode.js"(exports){"use strict";var Alias=require_Alias(),identity=require_identity(),Scalar=require_Scalar(),defaultTagPrefix="tag:\
yaml.org,2002:";function findTagObject(value,tagName,tags){if(tagName){let match=tags.filter(t2=>t2.tag===tagName),tagObj=match.find(t2=>!t2.format)??match[0];if(!tagObj)throw new Error(`Tag ${tagName}\
 not found`);return tagObj}return tags.find(t2=>t2.identify?.(value)&&!t2.format)}function createNode(value,tagName,ctx){if(identity.isDocument(value)&&(value=value.contents),identity.isNode(value))return value;
if(identity.isPair(value)){let map=ctx.schema[identity.MAP].createNode?.(ctx.schema,null,ctx);return map.items.push(value),map}(value instanceof String||value instanceof Number||value instanceof Boolean||
typeof BigInt<"u"&&value instanceof BigInt)&&(value=value.valueOf());let{aliasDuplicateObjects,onAnchor,onTagObj,schema,sourceObjects}=ctx,ref;if(aliasDuplicateObjects&&value&&typeof value=="object"){
if(ref=sourceObjects.get(value),ref)return ref.anchor??(ref.anchor=onAnchor(value)),new Alias.Alias(ref.anchor);ref={anchor:null,node:null},sourceObjects.set(value,ref)}tagName?.startsWith("!!")&&(tagName=
defaultTagPrefix+tagName.slice(2));let tagObj=findTagObject(value,tagName,schema.tags);if(!tagObj){if(value&&typeof value.toJSON=="function"&&(value=value.toJSON()),!value||typeof value!="object"){let node2=new Scalar.
Scalar(value);return ref&&(ref.node=node2),node2}tagObj=value instanceof Map?schema[identity.MAP]:Symbol.iterator in Object(value)?schema[identity.SEQ]:schema[identity.MAP]}onTagObj&&(onTagObj(tagObj),
delete ctx.onTagObj);let node=tagObj?.createNode?tagObj.createNode(ctx.schema,value,ctx):typeof tagObj?.nodeClass?.from=="function"?tagObj.nodeClass.from(ctx.schema,value,ctx):new Scalar.Scalar(value);
return tagName?node.tag=tagName:tagObj.default||(node.tag=tagObj.tag),ref&&(ref.node=node),node}exports.createNode=createNode}});var require_Collection=__commonJS({"node_modules/yaml/dist/nodes/Collection.js"(exports){"use strict";var createNode=require_createNode(),identity=require_identity(),Node=require_Node();function collectionFromPath(schema,path,value){
let v2=value;for(let i2=path.length-1;i2>=0;--i2){let k2=path[i2];if(typeof k2=="number"&&Number.isInteger(k2)&&k2>=0){let a2=[];a2[k2]=v2,v2=a2}else v2=new Map([[k2,v2]])}return createNode.createNode(
v2,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema,sourceObjects:new Map})}var isEmptyPath=path=>path==null||typeof path==
"object"&&!!path[Symbol.iterator]().next().done,Collection=class extends Node.NodeBase{constructor(type,schema){super(type),Object.defineProperty(this,"schema",{value:schema,configurable:!0,enumerable:!1,
writable:!0})}clone(schema){let copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return schema&&(copy.schema=schema),copy.items=copy.items.map(it2=>identity.isNode(
it2)||identity.isPair(it2)?it2.clone(schema):it2),this.range&&(copy.range=this.range.slice()),copy}addIn(path,value){if(isEmptyPath(path))this.add(value);else{let[key,...rest]=path,node=this.get(key,!0);
if(identity.isCollection(node))node.addIn(rest,value);else if(node===void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collection at ${key}\
. Remaining path: ${rest}`)}}deleteIn(path){let[key,...rest]=path;if(rest.length===0)return this.delete(key);let node=this.get(key,!0);if(identity.isCollection(node))return node.deleteIn(rest);throw new Error(
`Expected YAML collection at ${key}. Remaining path: ${rest}`)}getIn(path,keepScalar){let[key,...rest]=path,node=this.get(key,!0);return rest.length===0?!keepScalar&&identity.isScalar(node)?node.value:
node:identity.isCollection(node)?node.getIn(rest,keepScalar):void 0}hasAllNullValues(allowScalar){return this.items.every(node=>{if(!identity.isPair(node))return!1;let n2=node.value;return n2==null||allowScalar&&
identity.isScalar(n2)&&n2.value==null&&!n2.commentBefore&&!n2.comment&&!n2.tag})}hasIn(path){let[key,...rest]=path;if(rest.length===0)return this.has(key);let node=this.get(key,!0);return identity.isCollection(
node)?node.hasIn(rest):!1}setIn(path,value){let[key,...rest]=path;if(rest.length===0)this.set(key,value);else{let node=this.get(key,!0);if(identity.isCollection(node))node.setIn(rest,value);else if(node===
void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}}};exports.Collection=Collection;exports.
collectionFromPath=collectionFromPath;exports.isEmptyPath=isEmptyPath}});var require_stringifyComment=__commonJS({"node_modules/yaml/dist/stringify/stringifyComment.js"(exports){"use strict";var stringifyComment=str=>str.replace(/^(?!$)(?: $)?/gm,"#");function indentComment(comment,indent){
return/^\n+$/.test(comment)?comment.substring(1):indent?comment.replace(/^(?! *$)/gm,indent):comment}var lineComment=(str,indent,comment)=>str.endsWith(`
`)?indentComment(comment,indent):comment.includes(`
`)?`
`+indentComment(comment,indent):(str.endsWith(" ")?"":" ")+comment;exports.indentComment=indentComment;exports.lineComment=lineComment;exports.stringifyComment=stringifyComment}});var require_foldFlowLines=__commonJS({"node_modules/yaml/dist/stringify/foldFlowLines.js"(exports){"use strict";var FOLD_FLOW="flow",FOLD_BLOCK="block",FOLD_QUOTED="quoted";function foldFlowLines(text,indent,mode="\
flow",{indentAtStart,lineWidth=80,minContentWidth=20,onFold,onOverflow}={}){if(!lineWidth||lineWidth<0)return text;lineWidth<minContentWidth&&(minContentWidth=0);let endStep=Math.max(1+minContentWidth,
1+lineWidth-indent.length);if(text.length<=endStep)return text;let folds=[],escapedFolds={},end=lineWidth-indent.length;typeof indentAtStart=="number"&&(indentAtStart>lineWidth-Math.max(2,minContentWidth)?
folds.push(0):end=lineWidth-indentAtStart);let split,prev,overflow=!1,i2=-1,escStart=-1,escEnd=-1;mode===FOLD_BLOCK&&(i2=consumeMoreIndentedLines(text,i2,indent.length),i2!==-1&&(end=i2+endStep));for(let ch;ch=
text[i2+=1];){if(mode===FOLD_QUOTED&&ch==="\\"){switch(escStart=i2,text[i2+1]){case"x":i2+=3;break;case"u":i2+=5;break;case"U":i2+=9;break;default:i2+=1}escEnd=i2}if(ch===`
`)mode===FOLD_BLOCK&&(i2=consumeMoreIndentedLines(text,i2,indent.length)),end=i2+indent.length+endStep,split=void 0;else{if(ch===" "&&prev&&prev!==" "&&prev!==`
`&&prev!=="	"){let next=text[i2+1];next&&next!==" "&&next!==`
`&&next!=="	"&&(split=i2)}if(i2>=end)if(split)folds.push(split),end=split+endStep,split=void 0;else if(mode===FOLD_QUOTED){for(;prev===" "||prev==="	";)prev=ch,ch=text[i2+=1],overflow=!0;let j2=i2>escEnd+
1?i2-2:escStart-1;if(escapedFolds[j2])return text;folds.push(j2),escapedFolds[j2]=!0,end=j2+endStep,split=void 0}else overflow=!0}prev=ch}if(overflow&&onOverflow&&onOverflow(),folds.length===0)return text;
onFold&&onFold();let res=text.slice(0,folds[0]);for(let i3=0;i3<folds.length;++i3){let fold=folds[i3],end2=folds[i3+1]||text.length;fold===0?res=`
${indent}${text.slice(0,end2)}`:(mode===FOLD_QUOTED&&escapedFolds[fold]&&(res+=`${text[fold]}\\`),res+=`
${indent}${text.slice(fold+1,end2)}`)}return res}function consumeMoreIndentedLines(text,i2,indent){let end=i2,start=i2+1,ch=text[start];for(;ch===" "||ch==="	";)if(i2<start+indent)ch=text[++i2];else{do
ch=text[++i2];while(ch&&ch!==`
`);end=i2,start=i2+1,ch=text[start]}return end}exports.FOLD_BLOCK=FOLD_BLOCK;exports.FOLD_FLOW=FOLD_FLOW;exports.FOLD_QUOTED=FOLD_QUOTED;exports.foldFlowLines=foldFlowLines}});var require_stringifyString=__commonJS({"node_modules/yaml/dist/stringify/stringifyString.js"(exports){"use strict";var Scalar=require_Scalar(),foldFlowLines=require_foldFlowLines(),getFoldOptions=(ctx,isBlock)=>({
indentAtStart:isBlock?ctx.indent.length:ctx.indentAtStart,lineWidth:ctx.options.lineWidth,minContentWidth:ctx.options.minContentWidth}),containsDocumentMarker=str=>/^(%|---|\.\.\.)/m.test(str);function lineLengthOverLimit(str,lineWidth,indentLength){
if(!lineWidth||lineWidth<0)return!1;let limit=lineWidth-indentLength,strLen=str.length;if(strLen<=limit)return!1;for(let i2=0,start=0;i2<strLen;++i2)if(str[i2]===`
`){if(i2-start>limit)return!0;if(start=i2+1,strLen-start<=limit)return!1}return!0}function doubleQuotedString(value,ctx){let json=JSON.stringify(value);if(ctx.options.doubleQuotedAsJSON)return json;let{
implicitKey}=ctx,minMultiLineLength=ctx.options.doubleQuotedMinMultiLineLength,indent=ctx.indent||(containsDocumentMarker(value)?"  ":""),str="",start=0;for(let i2=0,ch=json[i2];ch;ch=json[++i2])if(ch===
" "&&json[i2+1]==="\\"&&json[i2+2]==="n"&&(str+=json.slice(start,i2)+"\\ ",i2+=1,start=i2,ch="\\"),ch==="\\")switch(json[i2+1]){case"u":{str+=json.slice(start,i2);let code=json.substr(i2+2,4);switch(code){case"\
0000":str+="\\0";break;case"0007":str+="\\a";break;case"000b":str+="\\v";break;case"001b":str+="\\e";break;case"0085":str+="\\N";break;case"00a0":str+="\\_";break;case"2028":str+="\\L";break;case"2029":
str+="\\P";break;default:code.substr(0,2)==="00"?str+="\\x"+code.substr(2):str+=json.substr(i2,6)}i2+=5,start=i2+1}break;case"n":if(implicitKey||json[i2+2]==='"'||json.length<minMultiLineLength)i2+=1;else{
for(str+=json.slice(start,i2)+`

`;json[i2+2]==="\\"&&json[i2+3]==="n"&&json[i2+4]!=='"';)str+=`
`,i2+=2;str+=indent,json[i2+2]===" "&&(str+="\\"),i2+=1,start=i2+1}break;default:i2+=1}return str=start?str+json.slice(start):json,implicitKey?str:foldFlowLines.foldFlowLines(str,indent,foldFlowLines.
FOLD_QUOTED,getFoldOptions(ctx,!1))}function singleQuotedString(value,ctx){if(ctx.options.singleQuote===!1||ctx.implicitKey&&value.includes(`
`)||/[ \t]\n|\n[ \t]/.test(value))return doubleQuotedString(value,ctx);let indent=ctx.indent||(containsDocumentMarker(value)?"  ":""),res="'"+value.replace(/'/g,"''").replace(/\n+/g,`$&
${indent}`)+"'";return ctx.implicitKey?res:foldFlowLines.foldFlowLines(res,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}function quotedString(value,ctx){let{singleQuote}=ctx.options,qs;if(singleQuote===
!1)qs=doubleQuotedString;else{let hasDouble=value.includes('"'),hasSingle=value.includes("'");hasDouble&&!hasSingle?qs=singleQuotedString:hasSingle&&!hasDouble?qs=doubleQuotedString:qs=singleQuote?singleQuotedString:
doubleQuotedString}return qs(value,ctx)}var blockEndNewlines;try{blockEndNewlines=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{blockEndNewlines=/\n+(?!\n|$)/g}function blockString({comment,type,value},ctx,onComment,onChompKeep){let{blockQuote,commentString,lineWidth}=ctx.options;if(!blockQuote||/\n[\t ]+$/.test(
value))return quotedString(value,ctx);let indent=ctx.indent||(ctx.forceBlockIndent||containsDocumentMarker(value)?"  ":""),literal=blockQuote==="literal"?!0:blockQuote==="folded"||type===Scalar.Scalar.
BLOCK_FOLDED?!1:type===Scalar.Scalar.BLOCK_LITERAL?!0:!lineLengthOverLimit(value,lineWidth,indent.length);if(!value)return literal?`|
`:`>
`;let chomp,endStart;for(endStart=value.length;endStart>0;--endStart){let ch=value[endStart-1];if(ch!==`
`&&ch!=="	"&&ch!==" ")break}let end=value.substring(endStart),endNlPos=end.indexOf(`
`);endNlPos===-1?chomp="-":value===end||endNlPos!==end.length-1?(chomp="+",onChompKeep&&onChompKeep()):chomp="",end&&(value=value.slice(0,-end.length),end[end.length-1]===`
`&&(end=end.slice(0,-1)),end=end.replace(blockEndNewlines,`$&${indent}`));let startWithSpace=!1,startEnd,startNlPos=-1;for(startEnd=0;startEnd<value.length;++startEnd){let ch=value[startEnd];if(ch==="\
 ")startWithSpace=!0;else if(ch===`
`)startNlPos=startEnd;else break}let start=value.substring(0,startNlPos<startEnd?startNlPos+1:startEnd);start&&(value=value.substring(start.length),start=start.replace(/\n+/g,`$&${indent}`));let header=(startWithSpace?
indent?"2":"1":"")+chomp;if(comment&&(header+=" "+commentString(comment.replace(/ ?[\r\n]+/g," ")),onComment&&onComment()),!literal){let foldedValue=value.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${indent}`),literalFallback=!1,foldOptions=getFoldOptions(ctx,!0);blockQuote!=="folded"&&type!==Scalar.Scalar.BLOCK_FOLDED&&
(foldOptions.onOverflow=()=>{literalFallback=!0});let body=foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`,indent,foldFlowLines.FOLD_BLOCK,foldOptions);if(!literalFallback)return`>${header}\

${indent}${body}`}return value=value.replace(/\n+/g,`$&${indent}`),`|${header}
${indent}${start}${value}${end}`}function plainString(item,ctx,onComment,onChompKeep){let{type,value}=item,{actualString,implicitKey,indent,indentStep,inFlow}=ctx;if(implicitKey&&value.includes(`
`)||inFlow&&/[[\]{},]/.test(value))return quotedString(value,ctx);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))return implicitKey||inFlow||!value.
includes(`
`)?quotedString(value,ctx):blockString(item,ctx,onComment,onChompKeep);if(!implicitKey&&!inFlow&&type!==Scalar.Scalar.PLAIN&&value.includes(`
`))return blockString(item,ctx,onComment,onChompKeep);if(containsDocumentMarker(value)){if(indent==="")return ctx.forceBlockIndent=!0,blockString(item,ctx,onComment,onChompKeep);if(implicitKey&&indent===
indentStep)return quotedString(value,ctx)}let str=value.replace(/\n+/g,`$&
${indent}`);if(actualString){let test=tag=>tag.default&&tag.tag!=="tag:yaml.org,2002:str"&&tag.test?.test(str),{compat,tags}=ctx.doc.schema;if(tags.some(test)||compat?.some(test))return quotedString(value,
ctx)}return implicitKey?str:foldFlowLines.foldFlowLines(str,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}function stringifyString(item,ctx,onComment,onChompKeep){let{implicitKey,inFlow}=ctx,
ss=typeof item.value=="string"?item:Object.assign({},item,{value:String(item.value)}),{type}=item;type!==Scalar.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)&&(type=
Scalar.Scalar.QUOTE_DOUBLE);let _stringify=_type=>{switch(_type){case Scalar.Scalar.BLOCK_FOLDED:case Scalar.Scalar.BLOCK_LITERAL:return implicitKey||inFlow?quotedString(ss.value,ctx):blockString(ss,ctx,
onComment,onChompKeep);case Scalar.Scalar.QUOTE_DOUBLE:return doubleQuotedString(ss.value,ctx);case Scalar.Scalar.QUOTE_SINGLE:return singleQuotedString(ss.value,ctx);case Scalar.Scalar.PLAIN:return plainString(
ss,ctx,onComment,onChompKeep);default:return null}},res=_stringify(type);if(res===null){let{defaultKeyType,defaultStringType}=ctx.options,t2=implicitKey&&defaultKeyType||defaultStringType;if(res=_stringify(
t2),res===null)throw new Error(`Unsupported default string type ${t2}`)}return res}exports.stringifyString=stringifyString}});var require_stringify=__commonJS({"node_modules/yaml/dist/stringify/stringify.js"(exports){"use strict";var anchors=require_anchors(),identity=require_identity(),stringifyComment=require_stringifyComment(),
stringifyString=require_stringifyString();function createStringifyContext(doc,options){let opt=Object.assign({blockQuote:!0,commentString:stringifyComment.stringifyComment,defaultKeyType:null,defaultStringType:"\
PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,
trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},doc.schema.toStringOptions,options),inFlow;switch(opt.collectionStyle){case"block":inFlow=!1;break;case"flow":inFlow=!0;break;default:inFlow=null}return{
anchors:new Set,doc,flowCollectionPadding:opt.flowCollectionPadding?" ":"",indent:"",indentStep:typeof opt.indent=="number"?" ".repeat(opt.indent):"  ",inFlow,options:opt}}function getTagObject(tags,item){
if(item.tag){let match=tags.filter(t2=>t2.tag===item.tag);if(match.length>0)return match.find(t2=>t2.format===item.format)??match[0]}let tagObj,obj;if(identity.isScalar(item)){obj=item.value;let match=tags.
filter(t2=>t2.identify?.(obj));if(match.length>1){let testMatch=match.filter(t2=>t2.test);testMatch.length>0&&(match=testMatch)}tagObj=match.find(t2=>t2.format===item.format)??match.find(t2=>!t2.format)}else
obj=item,tagObj=tags.find(t2=>t2.nodeClass&&obj instanceof t2.nodeClass);if(!tagObj){let name=obj?.constructor?.name??(obj===null?"null":typeof obj);throw new Error(`Tag not resolved for ${name} value`)}
return tagObj}function stringifyProps(node,tagObj,{anchors:anchors$1,doc}){if(!doc.directives)return"";let props=[],anchor=(identity.isScalar(node)||identity.isCollection(node))&&node.anchor;anchor&&anchors.
anchorIsValid(anchor)&&(anchors$1.add(anchor),props.push(`&${anchor}`));let tag=node.tag??(tagObj.default?null:tagObj.tag);return tag&&props.push(doc.directives.tagString(tag)),props.join(" ")}function stringify(item,ctx,onComment,onChompKeep){
if(identity.isPair(item))return item.toString(ctx,onComment,onChompKeep);if(identity.isAlias(item)){if(ctx.doc.directives)return item.toString(ctx);if(ctx.resolvedAliases?.has(item))throw new TypeError(
"Cannot stringify circular structure without alias nodes");ctx.resolvedAliases?ctx.resolvedAliases.add(item):ctx.resolvedAliases=new Set([item]),item=item.resolve(ctx.doc)}let tagObj,node=identity.isNode(
item)?item:ctx.doc.createNode(item,{onTagObj:o2=>tagObj=o2});tagObj??(tagObj=getTagObject(ctx.doc.schema.tags,node));let props=stringifyProps(node,tagObj,ctx);props.length>0&&(ctx.indentAtStart=(ctx.indentAtStart??
0)+props.length+1);let str=typeof tagObj.stringify=="function"?tagObj.stringify(node,ctx,onComment,onChompKeep):identity.isScalar(node)?stringifyString.stringifyString(node,ctx,onComment,onChompKeep):
node.toString(ctx,onComment,onChompKeep);return props?identity.isScalar(node)||str[0]==="{"||str[0]==="["?`${props} ${str}`:`${props}
${ctx.indent}${str}`:str}exports.createStringifyContext=createStringifyContext;exports.stringify=stringify}});var require_stringifyPair=__commonJS({"node_modules/yaml/dist/stringify/stringifyPair.js"(exports){"use strict";var identity=require_identity(),Scalar=require_Scalar(),stringify=require_stringify(),stringifyComment=require_stringifyComment();
function stringifyPair({key,value},ctx,onComment,onChompKeep){let{allNullValues,doc,indent,indentStep,options:{commentString,indentSeq,simpleKeys}}=ctx,keyComment=identity.isNode(key)&&key.comment||null;
if(simpleKeys){if(keyComment)throw new Error("With simple keys, key nodes cannot have comments");if(identity.isCollection(key)||!identity.isNode(key)&&typeof key=="object"){let msg="With simple keys, \
collection cannot be used as a key value";throw new Error(msg)}}let explicitKey=!simpleKeys&&(!key||keyComment&&value==null&&!ctx.inFlow||identity.isCollection(key)||(identity.isScalar(key)?key.type===
Scalar.Scalar.BLOCK_FOLDED||key.type===Scalar.Scalar.BLOCK_LITERAL:typeof key=="object"));ctx=Object.assign({},ctx,{allNullValues:!1,implicitKey:!explicitKey&&(simpleKeys||!allNullValues),indent:indent+
indentStep});let keyCommentDone=!1,chompKeep=!1,str=stringify.stringify(key,ctx,()=>keyCommentDone=!0,()=>chompKeep=!0);if(!explicitKey&&!ctx.inFlow&&str.length>1024){if(simpleKeys)throw new Error("Wi\
th simple keys, single line scalar must not span more than 1024 characters");explicitKey=!0}if(ctx.inFlow){if(allNullValues||value==null)return keyCommentDone&&onComment&&onComment(),str===""?"?":explicitKey?
`? ${str}`:str}else if(allNullValues&&!simpleKeys||value==null&&explicitKey)return str=`? ${str}`,keyComment&&!keyCommentDone?str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment)):
chompKeep&&onChompKeep&&onChompKeep(),str;keyCommentDone&&(keyComment=null),explicitKey?(keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))),str=`? ${str}
${indent}:`):(str=`${str}:`,keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))));let vsb,vcb,valueComment;identity.isNode(value)?(vsb=!!value.spaceBefore,vcb=value.
commentBefore,valueComment=value.comment):(vsb=!1,vcb=null,valueComment=null,value&&typeof value=="object"&&(value=doc.createNode(value))),ctx.implicitKey=!1,!explicitKey&&!keyComment&&identity.isScalar(
value)&&(ctx.indentAtStart=str.length+1),chompKeep=!1,!indentSeq&&indentStep.length>=2&&!ctx.inFlow&&!explicitKey&&identity.isSeq(value)&&!value.flow&&!value.tag&&!value.anchor&&(ctx.indent=ctx.indent.
substring(2));let valueCommentDone=!1,valueStr=stringify.stringify(value,ctx,()=>valueCommentDone=!0,()=>chompKeep=!0),ws=" ";if(keyComment||vsb||vcb){if(ws=vsb?`
`:"",vcb){let cs=commentString(vcb);ws+=`
${stringifyComment.indentComment(cs,ctx.indent)}`}valueStr===""&&!ctx.inFlow?ws===`
`&&valueComment&&(ws=`

`):ws+=`
${ctx.indent}`}else if(!explicitKey&&identity.isCollection(value)){let vs0=valueStr[0],nl0=valueStr.indexOf(`
`),hasNewline=nl0!==-1,flow=ctx.inFlow??value.flow??value.items.length===0;if(hasNewline||!flow){let hasPropsLine=!1;if(hasNewline&&(vs0==="&"||vs0==="!")){let sp0=valueStr.indexOf(" ");vs0==="&"&&sp0!==
-1&&sp0<nl0&&valueStr[sp0+1]==="!"&&(sp0=valueStr.indexOf(" ",sp0+1)),(sp0===-1||nl0<sp0)&&(hasPropsLine=!0)}hasPropsLine||(ws=`
${ctx.indent}`)}}else(valueStr===""||valueStr[0]===`
`)&&(ws="");return str+=ws+valueStr,ctx.inFlow?valueCommentDone&&onComment&&onComment():valueComment&&!valueCommentDone?str+=stringifyComment.lineComment(str,ctx.indent,commentString(valueComment)):chompKeep&&
onChompKeep&&onChompKeep(),str}exports.stringifyPair=stringifyPair}});var require_log=__commonJS({"node_modules/yaml/dist/log.js"(exports){"use strict";var node_process=__require("process");function debug(logLevel,...messages){logLevel==="debug"&&console.log(...messages)}
function warn(logLevel,warning){(logLevel==="debug"||logLevel==="warn")&&(typeof node_process.emitWarning=="function"?node_process.emitWarning(warning):console.warn(warning))}exports.debug=debug;exports.
warn=warn}});var require_merge=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports){"use strict";var identity=require_identity(),Scalar=require_Scalar(),MERGE_KEY="<<",merge={identify:value=>value===
MERGE_KEY||typeof value=="symbol"&&value.description===MERGE_KEY,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)),{addToJSMap:addMergeToJSMap}),
stringify:()=>MERGE_KEY},isMergeKey=(ctx,key)=>(merge.identify(key)||identity.isScalar(key)&&(!key.type||key.type===Scalar.Scalar.PLAIN)&&merge.identify(key.value))&&ctx?.doc.schema.tags.some(tag=>tag.
tag===merge.tag&&tag.default);function addMergeToJSMap(ctx,map,value){let source=resolveAliasValue(ctx,value);if(identity.isSeq(source))for(let it2 of source.items)mergeValue(ctx,map,it2);else if(Array.
isArray(source))for(let it2 of source)mergeValue(ctx,map,it2);else mergeValue(ctx,map,source)}function mergeValue(ctx,map,value){let source=resolveAliasValue(ctx,value);if(!identity.isMap(source))throw new Error(
"Merge sources must be maps or map aliases");let srcMap=source.toJSON(null,ctx,Map);for(let[key,value2]of srcMap)map instanceof Map?map.has(key)||map.set(key,value2):map instanceof Set?map.add(key):Object.
prototype.hasOwnProperty.call(map,key)||Object.defineProperty(map,key,{value:value2,writable:!0,enumerable:!0,configurable:!0});return map}function resolveAliasValue(ctx,value){return ctx&&identity.isAlias(
value)?value.resolve(ctx.doc,ctx):value}exports.addMergeToJSMap=addMergeToJSMap;exports.isMergeKey=isMergeKey;exports.merge=merge}});var require_addPairToJSMap=__commonJS({"node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports){"use strict";var log=require_log(),merge=require_merge(),stringify=require_stringify(),identity=require_identity(),
toJS=require_toJS();function addPairToJSMap(ctx,map,{key,value}){if(identity.isNode(key)&&key.addToJSMap)key.addToJSMap(ctx,map,value);else if(merge.isMergeKey(ctx,key))merge.addMergeToJSMap(ctx,map,value);else{
let jsKey=toJS.toJS(key,"",ctx);if(map instanceof Map)map.set(jsKey,toJS.toJS(value,jsKey,ctx));else if(map instanceof Set)map.add(jsKey);else{let stringKey=stringifyKey(key,jsKey,ctx),jsValue=toJS.toJS(
value,stringKey,ctx);stringKey in map?Object.defineProperty(map,stringKey,{value:jsValue,writable:!0,enumerable:!0,configurable:!0}):map[stringKey]=jsValue}}return map}function stringifyKey(key,jsKey,ctx){
if(jsKey===null)return"";if(typeof jsKey!="object")return String(jsKey);if(identity.isNode(key)&&ctx?.doc){let strCtx=stringify.createStringifyContext(ctx.doc,{});strCtx.anchors=new Set;for(let node of ctx.
anchors.keys())strCtx.anchors.add(node.anchor);strCtx.inFlow=!0,strCtx.inStringifyKey=!0;let strKey=key.toString(strCtx);if(!ctx.mapKeyWarned){let jsonStr=JSON.stringify(strKey);jsonStr.length>40&&(jsonStr=
jsonStr.substring(0,36)+'..."'),log.warn(ctx.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`),ctx.
mapKeyWarned=!0}return strKey}return JSON.stringify(jsKey)}exports.addPairToJSMap=addPairToJSMap}});var require_Pair=__commonJS({"node_modules/yaml/dist/nodes/Pair.js"(exports){"use strict";var createNode=require_createNode(),stringifyPair=require_stringifyPair(),addPairToJSMap=require_addPairToJSMap(),
identity=require_identity();function createPair(key,value,ctx){let k2=createNode.createNode(key,void 0,ctx),v2=createNode.createNode(value,void 0,ctx);return new Pair(k2,v2)}var Pair=class _Pair{constructor(key,value=null){
Object.defineProperty(this,identity.NODE_TYPE,{value:identity.PAIR}),this.key=key,this.value=value}clone(schema){let{key,value}=this;return identity.isNode(key)&&(key=key.clone(schema)),identity.isNode(
value)&&(value=value.clone(schema)),new _Pair(key,value)}toJSON(_2,ctx){let pair=ctx?.mapAsMap?new Map:{};return addPairToJSMap.addPairToJSMap(ctx,pair,this)}toString(ctx,onComment,onChompKeep){return ctx?.
doc?stringifyPair.stringifyPair(this,ctx,onComment,onChompKeep):JSON.stringify(this)}};exports.Pair=Pair;exports.createPair=createPair}});var require_stringifyCollection=__commonJS({"node_modules/yaml/dist/stringify/stringifyCollection.js"(exports){"use strict";var identity=require_identity(),stringify=require_stringify(),stringifyComment=require_stringifyComment();
function stringifyCollection(collection,ctx,options){return(ctx.inFlow??collection.flow?stringifyFlowCollection:stringifyBlockCollection)(collection,ctx,options)}function stringifyBlockCollection({comment,
items},ctx,{blockItemPrefix,flowChars,itemIndent,onChompKeep,onComment}){let{indent,options:{commentString}}=ctx,itemCtx=Object.assign({},ctx,{indent:itemIndent,type:null}),chompKeep=!1,lines=[];for(let i2=0;i2<
items.length;++i2){let item=items[i2],comment2=null;if(identity.isNode(item))!chompKeep&&item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,chompKeep),item.comment&&(comment2=
item.comment);else if(identity.isPair(item)){let ik=identity.isNode(item.key)?item.key:null;ik&&(!chompKeep&&ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,chompKeep))}chompKeep=
!1;let str2=stringify.stringify(item,itemCtx,()=>comment2=null,()=>chompKeep=!0);comment2&&(str2+=stringifyComment.lineComment(str2,itemIndent,commentString(comment2))),chompKeep&&comment2&&(chompKeep=
!1),lines.push(blockItemPrefix+str2)}let str;if(lines.length===0)str=flowChars.start+flowChars.end;else{str=lines[0];for(let i2=1;i2<lines.length;++i2){let line=lines[i2];str+=line?`
${indent}${line}`:`
`}}return comment?(str+=`
`+stringifyComment.indentComment(commentString(comment),indent),onComment&&onComment()):chompKeep&&onChompKeep&&onChompKeep(),str}function stringifyFlowCollection({items},ctx,{flowChars,itemIndent}){let{
indent,indentStep,flowCollectionPadding:fcPadding,options:{commentString}}=ctx;itemIndent+=indentStep;let itemCtx=Object.assign({},ctx,{indent:itemIndent,inFlow:!0,type:null}),reqNewline=!1,linesAtValue=0,
lines=[];for(let i2=0;i2<items.length;++i2){let item=items[i2],comment=null;if(identity.isNode(item))item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,!1),item.comment&&(comment=
item.comment);else if(identity.isPair(item)){let ik=identity.isNode(item.key)?item.key:null;ik&&(ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,!1),ik.comment&&(reqNewline=
!0));let iv=identity.isNode(item.value)?item.value:null;iv?(iv.comment&&(comment=iv.comment),iv.commentBefore&&(reqNewline=!0)):item.value==null&&ik?.comment&&(comment=ik.comment)}comment&&(reqNewline=
!0);let str=stringify.stringify(item,itemCtx,()=>comment=null);reqNewline||(reqNewline=lines.length>linesAtValue||str.includes(`
`)),i2<items.length-1?str+=",":ctx.options.trailingComma&&(ctx.options.lineWidth>0&&(reqNewline||(reqNewline=lines.reduce((sum,line)=>sum+line.length+2,2)+(str.length+2)>ctx.options.lineWidth)),reqNewline&&
(str+=",")),comment&&(str+=stringifyComment.lineComment(str,itemIndent,commentString(comment))),lines.push(str),linesAtValue=lines.length}let{start,end}=flowChars;if(lines.length===0)return start+end;
if(!reqNewline){let len=lines.reduce((sum,line)=>sum+line.length+2,2);reqNewline=ctx.options.lineWidth>0&&len>ctx.options.lineWidth}if(reqNewline){let str=start;for(let line of lines)str+=line?`
${indentStep}${indent}${line}`:`
`;return`${str}
${indent}${end}`}else return`${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`}function addCommentBefore({indent,options:{commentString}},lines,comment,chompKeep){if(comment&&chompKeep&&(comment=
comment.replace(/^\n+/,"")),comment){let ic=stringifyComment.indentComment(commentString(comment),indent);lines.push(ic.trimStart())}}exports.stringifyCollection=stringifyCollection}});var require_YAMLMap=__commonJS({"node_modules/yaml/dist/nodes/YAMLMap.js"(exports){"use strict";var stringifyCollection=require_stringifyCollection(),addPairToJSMap=require_addPairToJSMap(),Collection=require_Collection(),
identity=require_identity(),Pair=require_Pair(),Scalar=require_Scalar();function findPair(items,key){let k2=identity.isScalar(key)?key.value:key;for(let it2 of items)if(identity.isPair(it2)&&(it2.key===
key||it2.key===k2||identity.isScalar(it2.key)&&it2.key.value===k2))return it2}var YAMLMap=class extends Collection.Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(schema){super(
identity.MAP,schema),this.items=[]}static from(schema,obj,ctx){let{keepUndefined,replacer}=ctx,map=new this(schema),add=(key,value)=>{if(typeof replacer=="function")value=replacer.call(obj,key,value);else if(Array.
isArray(replacer)&&!replacer.includes(key))return;(value!==void 0||keepUndefined)&&map.items.push(Pair.createPair(key,value,ctx))};if(obj instanceof Map)for(let[key,value]of obj)add(key,value);else if(obj&&
typeof obj=="object")for(let key of Object.keys(obj))add(key,obj[key]);return typeof schema.sortMapEntries=="function"&&map.items.sort(schema.sortMapEntries),map}add(pair,overwrite){let _pair;identity.
isPair(pair)?_pair=pair:!pair||typeof pair!="object"||!("key"in pair)?_pair=new Pair.Pair(pair,pair?.value):_pair=new Pair.Pair(pair.key,pair.value);let prev=findPair(this.items,_pair.key),sortEntries=this.
schema?.sortMapEntries;if(prev){if(!overwrite)throw new Error(`Key ${_pair.key} already set`);identity.isScalar(prev.value)&&Scalar.isScalarValue(_pair.value)?prev.value.value=_pair.value:prev.value=_pair.
value}else if(sortEntries){let i2=this.items.findIndex(item=>sortEntries(_pair,item)<0);i2===-1?this.items.push(_pair):this.items.splice(i2,0,_pair)}else this.items.push(_pair)}delete(key){let it2=findPair(
this.items,key);return it2?this.items.splice(this.items.indexOf(it2),1).length>0:!1}get(key,keepScalar){let node=findPair(this.items,key)?.value;return(!keepScalar&&identity.isScalar(node)?node.value:
node)??void 0}has(key){return!!findPair(this.items,key)}set(key,value){this.add(new Pair.Pair(key,value),!0)}toJSON(_2,ctx,Type){let map=Type?new Type:ctx?.mapAsMap?new Map:{};ctx?.onCreate&&ctx.onCreate(
map);for(let item of this.items)addPairToJSMap.addPairToJSMap(ctx,map,item);return map}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this);for(let item of this.items)if(!identity.isPair(
item))throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);return!ctx.allNullValues&&this.hasAllNullValues(!1)&&(ctx=Object.assign({},ctx,{allNullValues:!0})),stringifyCollection.
stringifyCollection(this,ctx,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:ctx.indent||"",onChompKeep,onComment})}};exports.YAMLMap=YAMLMap;exports.findPair=findPair}});var require_map=__commonJS({"node_modules/yaml/dist/schema/common/map.js"(exports){"use strict";var identity=require_identity(),YAMLMap=require_YAMLMap(),map={collection:"map",default:!0,nodeClass:YAMLMap.
YAMLMap,tag:"tag:yaml.org,2002:map",resolve(map2,onError){return identity.isMap(map2)||onError("Expected a mapping for this tag"),map2},createNode:(schema,obj,ctx)=>YAMLMap.YAMLMap.from(schema,obj,ctx)};
exports.map=map}});var require_YAMLSeq=__commonJS({"node_modules/yaml/dist/nodes/YAMLSeq.js"(exports){"use strict";var createNode=require_createNode(),stringifyCollection=require_stringifyCollection(),Collection=require_Collection(),
identity=require_identity(),Scalar=require_Scalar(),toJS=require_toJS(),YAMLSeq=class extends Collection.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(schema){super(identity.
SEQ,schema),this.items=[]}add(value){this.items.push(value)}delete(key){let idx=asItemIndex(key);return typeof idx!="number"?!1:this.items.splice(idx,1).length>0}get(key,keepScalar){let idx=asItemIndex(
key);if(typeof idx!="number")return;let it2=this.items[idx];return!keepScalar&&identity.isScalar(it2)?it2.value:it2}has(key){let idx=asItemIndex(key);return typeof idx=="number"&&idx<this.items.length}set(key,value){
let idx=asItemIndex(key);if(typeof idx!="number")throw new Error(`Expected a valid index, not ${key}.`);let prev=this.items[idx];identity.isScalar(prev)&&Scalar.isScalarValue(value)?prev.value=value:this.
items[idx]=value}toJSON(_2,ctx){let seq=[];ctx?.onCreate&&ctx.onCreate(seq);let i2=0;for(let item of this.items)seq.push(toJS.toJS(item,String(i2++),ctx));return seq}toString(ctx,onComment,onChompKeep){
return ctx?stringifyCollection.stringifyCollection(this,ctx,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(ctx.indent||"")+"  ",onChompKeep,onComment}):JSON.stringify(this)}static from(schema,obj,ctx){
let{replacer}=ctx,seq=new this(schema);if(obj&&Symbol.iterator in Object(obj)){let i2=0;for(let it2 of obj){if(typeof replacer=="function"){let key=obj instanceof Set?it2:String(i2++);it2=replacer.call(
obj,key,it2)}seq.items.push(createNode.createNode(it2,void 0,ctx))}}return seq}};function asItemIndex(key){let idx=identity.isScalar(key)?key.value:key;return idx&&typeof idx=="string"&&(idx=Number(idx)),
typeof idx=="number"&&Number.isInteger(idx)&&idx>=0?idx:null}exports.YAMLSeq=YAMLSeq}});var require_seq=__commonJS({"node_modules/yaml/dist/schema/common/seq.js"(exports){"use strict";var identity=require_identity(),YAMLSeq=require_YAMLSeq(),seq={collection:"seq",default:!0,nodeClass:YAMLSeq.
YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(seq2,onError){return identity.isSeq(seq2)||onError("Expected a sequence for this tag"),seq2},createNode:(schema,obj,ctx)=>YAMLSeq.YAMLSeq.from(schema,obj,ctx)};
exports.seq=seq}});var require_string=__commonJS({"node_modules/yaml/dist/schema/common/string.js"(exports){"use strict";var stringifyString=require_stringifyString(),string={identify:value=>typeof value=="string",default:!0,
tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify(item,ctx,onComment,onChompKeep){return ctx=Object.assign({actualString:!0},ctx),stringifyString.stringifyString(item,ctx,onComment,onChompKeep)}};
exports.string=string}});var require_null=__commonJS({"node_modules/yaml/dist/schema/common/null.js"(exports){"use strict";var Scalar=require_Scalar(),nullTag={identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),
default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new Scalar.Scalar(null),stringify:({source},ctx)=>typeof source=="string"&&nullTag.test.test(source)?source:ctx.options.
nullStr};exports.nullTag=nullTag}});var require_bool=__commonJS({"node_modules/yaml/dist/schema/core/bool.js"(exports){"use strict";var Scalar=require_Scalar(),boolTag={identify:value=>typeof value=="boolean",default:!0,tag:"tag:yaml.or\
g,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:str=>new Scalar.Scalar(str[0]==="t"||str[0]==="T"),stringify({source,value},ctx){if(source&&boolTag.test.test(source)){let sv=source[0]===
"t"||source[0]==="T";if(value===sv)return source}return value?ctx.options.trueStr:ctx.options.falseStr}};exports.boolTag=boolTag}});var require_stringifyNumber=__commonJS({"node_modules/yaml/dist/stringify/stringifyNumber.js"(exports){"use strict";function stringifyNumber({format,minFractionDigits,tag,value}){if(typeof value=="big\
int")return String(value);let num=typeof value=="number"?value:Number(value);if(!isFinite(num))return isNaN(num)?".nan":num<0?"-.inf":".inf";let n2=Object.is(value,-0)?"-0":JSON.stringify(value);if(!format&&
minFractionDigits&&(!tag||tag==="tag:yaml.org,2002:float")&&/^-?\d/.test(n2)&&!n2.includes("e")){let i2=n2.indexOf(".");i2<0&&(i2=n2.length,n2+=".");let d2=minFractionDigits-(n2.length-i2-1);for(;d2-- >
0;)n2+="0"}return n2}exports.stringifyNumber=stringifyNumber}});var require_float=__commonJS({"node_modules/yaml/dist/schema/core/float.js"(exports){"use strict";var Scalar=require_Scalar(),stringifyNumber=require_stringifyNumber(),floatNaN={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.slice(-3).toLowerCase()==="nan"?NaN:str[0]==="-"?Number.NEGATIVE_INFINITY:Number.
POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
resolve:str=>parseFloat(str),stringify(node){let num=Number(node.value);return isFinite(num)?num.toExponential():stringifyNumber.stringifyNumber(node)}},float={identify:value=>typeof value=="number",default:!0,
tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(str){let node=new Scalar.Scalar(parseFloat(str)),dot=str.indexOf(".");return dot!==-1&&str[str.length-1]==="0"&&(node.minFractionDigits=
str.length-dot-1),node},stringify:stringifyNumber.stringifyNumber};exports.float=float;exports.floatExp=floatExp;exports.floatNaN=floatNaN}});var require_int=__commonJS({"node_modules/yaml/dist/schema/core/int.js"(exports){"use strict";var stringifyNumber=require_stringifyNumber(),intIdentify=value=>typeof value=="bigint"||Number.isInteger(
value),intResolve=(str,offset,radix,{intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str.substring(offset),radix);function intStringify(node,radix,prefix){let{value}=node;return intIdentify(value)&&value>=
0?prefix+value.toString(radix):stringifyNumber.stringifyNumber(node)}var intOct={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(str,_onError,opt)=>intResolve(
str,2,8,opt),stringify:node=>intStringify(node,8,"0o")},int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber.
stringifyNumber},intHex={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(
node,16,"0x")};exports.int=int;exports.intHex=intHex;exports.intOct=intOct}});var require_schema=__commonJS({"node_modules/yaml/dist/schema/core/schema.js"(exports){"use strict";var map=require_map(),_null=require_null(),seq=require_seq(),string=require_string(),bool=require_bool(),
float=require_float(),int=require_int(),schema=[map.map,seq.seq,string.string,_null.nullTag,bool.boolTag,int.intOct,int.int,int.intHex,float.floatNaN,float.floatExp,float.float];exports.schema=schema}});var require_schema2=__commonJS({"node_modules/yaml/dist/schema/json/schema.js"(exports){"use strict";var Scalar=require_Scalar(),map=require_map(),seq=require_seq();function intIdentify(value){return typeof value==
"bigint"||Number.isInteger(value)}var stringifyJSON=({value})=>JSON.stringify(value),jsonScalars=[{identify:value=>typeof value=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify:stringifyJSON},
{identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:value=>typeof value=="bool\
ean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:str=>str==="true",stringify:stringifyJSON},{identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,
resolve:(str,_onError,{intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str,10),stringify:({value})=>intIdentify(value)?value.toString():JSON.stringify(value)},{identify:value=>typeof value=="number",default:!0,
tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:str=>parseFloat(str),stringify:stringifyJSON}],jsonError={default:!0,tag:"",test:/^/,resolve(str,onError){
return onError(`Unresolved plain scalar ${JSON.stringify(str)}`),str}},schema=[map.map,seq.seq].concat(jsonScalars,jsonError);exports.schema=schema}});var require_binary=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports){"use strict";var node_buffer=__require("buffer"),Scalar=require_Scalar(),stringifyString=require_stringifyString(),
binary={identify:value=>value instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(src,onError){if(typeof node_buffer.Buffer=="function")return node_buffer.Buffer.from(src,"base64");
if(typeof atob=="function"){let str=atob(src.replace(/[\n\r]/g,"")),buffer=new Uint8Array(str.length);for(let i2=0;i2<str.length;++i2)buffer[i2]=str.charCodeAt(i2);return buffer}else return onError("T\
his environment does not support reading binary tags; either Buffer or atob is required"),src},stringify({comment,type,value},ctx,onComment,onChompKeep){if(!value)return"";let buf=value,str;if(typeof node_buffer.
Buffer=="function")str=buf instanceof node_buffer.Buffer?buf.toString("base64"):node_buffer.Buffer.from(buf.buffer).toString("base64");else if(typeof btoa=="function"){let s2="";for(let i2=0;i2<buf.length;++i2)
s2+=String.fromCharCode(buf[i2]);str=btoa(s2)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(type??(type=Scalar.Scalar.BLOCK_LITERAL),
type!==Scalar.Scalar.QUOTE_DOUBLE){let lineWidth=Math.max(ctx.options.lineWidth-ctx.indent.length,ctx.options.minContentWidth),n2=Math.ceil(str.length/lineWidth),lines=new Array(n2);for(let i2=0,o2=0;i2<
n2;++i2,o2+=lineWidth)lines[i2]=str.substr(o2,lineWidth);str=lines.join(type===Scalar.Scalar.BLOCK_LITERAL?`
`:" ")}return stringifyString.stringifyString({comment,type,value:str},ctx,onComment,onChompKeep)}};exports.binary=binary}});var require_pairs=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports){"use strict";var identity=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),YAMLSeq=require_YAMLSeq();
function resolvePairs(seq,onError){if(identity.isSeq(seq))for(let i2=0;i2<seq.items.length;++i2){let item=seq.items[i2];if(!identity.isPair(item)){if(identity.isMap(item)){item.items.length>1&&onError(
"Each pair must have its own sequence indicator");let pair=item.items[0]||new Pair.Pair(new Scalar.Scalar(null));if(item.commentBefore&&(pair.key.commentBefore=pair.key.commentBefore?`${item.commentBefore}\

${pair.key.commentBefore}`:item.commentBefore),item.comment){let cn2=pair.value??pair.key;cn2.comment=cn2.comment?`${item.comment}
${cn2.comment}`:item.comment}item=pair}seq.items[i2]=identity.isPair(item)?item:new Pair.Pair(item)}}else onError("Expected a sequence for this tag");return seq}function createPairs(schema,iterable,ctx){
let{replacer}=ctx,pairs2=new YAMLSeq.YAMLSeq(schema);pairs2.tag="tag:yaml.org,2002:pairs";let i2=0;if(iterable&&Symbol.iterator in Object(iterable))for(let it2 of iterable){typeof replacer=="function"&&
(it2=replacer.call(iterable,String(i2++),it2));let key,value;if(Array.isArray(it2))if(it2.length===2)key=it2[0],value=it2[1];else throw new TypeError(`Expected [key, value] tuple: ${it2}`);else if(it2&&
it2 instanceof Object){let keys=Object.keys(it2);if(keys.length===1)key=keys[0],value=it2[key];else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`)}else key=it2;pairs2.items.
push(Pair.createPair(key,value,ctx))}return pairs2}var pairs={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,createNode:createPairs};exports.createPairs=createPairs;exports.
pairs=pairs;exports.resolvePairs=resolvePairs}});var require_omap=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports){"use strict";var identity=require_identity(),toJS=require_toJS(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),
pairs=require_pairs(),YAMLOMap=class _YAMLOMap extends YAMLSeq.YAMLSeq{constructor(){super(),this.add=YAMLMap.YAMLMap.prototype.add.bind(this),this.delete=YAMLMap.YAMLMap.prototype.delete.bind(this),this.
get=YAMLMap.YAMLMap.prototype.get.bind(this),this.has=YAMLMap.YAMLMap.prototype.has.bind(this),this.set=YAMLMap.YAMLMap.prototype.set.bind(this),this.tag=_YAMLOMap.tag}toJSON(_2,ctx){if(!ctx)return super.
toJSON(_2);let map=new Map;ctx?.onCreate&&ctx.onCreate(map);for(let pair of this.items){let key,value;if(identity.isPair(pair)?(key=toJS.toJS(pair.key,"",ctx),value=toJS.toJS(pair.value,key,ctx)):key=
toJS.toJS(pair,"",ctx),map.has(key))throw new Error("Ordered maps must not include duplicate keys");map.set(key,value)}return map}static from(schema,iterable,ctx){let pairs$1=pairs.createPairs(schema,
iterable,ctx),omap2=new this;return omap2.items=pairs$1.items,omap2}};YAMLOMap.tag="tag:yaml.org,2002:omap";var omap={collection:"seq",identify:value=>value instanceof Map,nodeClass:YAMLOMap,default:!1,
tag:"tag:yaml.org,2002:omap",resolve(seq,onError){let pairs$1=pairs.resolvePairs(seq,onError),seenKeys=[];for(let{key}of pairs$1.items)identity.isScalar(key)&&(seenKeys.includes(key.value)?onError(`Or\
dered maps must not include duplicate keys: ${key.value}`):seenKeys.push(key.value));return Object.assign(new YAMLOMap,pairs$1)},createNode:(schema,iterable,ctx)=>YAMLOMap.from(schema,iterable,ctx)};exports.
YAMLOMap=YAMLOMap;exports.omap=omap}});var require_bool2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports){"use strict";var Scalar=require_Scalar();function boolStringify({value,source},ctx){return source&&(value?trueTag:
falseTag).test.test(source)?source:value?ctx.options.trueStr:ctx.options.falseStr}var trueTag={identify:value=>value===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
resolve:()=>new Scalar.Scalar(!0),stringify:boolStringify},falseTag={identify:value=>value===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Scalar.
Scalar(!1),stringify:boolStringify};exports.falseTag=falseTag;exports.trueTag=trueTag}});var require_float2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports){"use strict";var Scalar=require_Scalar(),stringifyNumber=require_stringifyNumber(),floatNaN={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.slice(-3).toLowerCase()==="nan"?NaN:str[0]==="-"?Number.NEGATIVE_INFINITY:Number.
POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
resolve:str=>parseFloat(str.replace(/_/g,"")),stringify(node){let num=Number(node.value);return isFinite(num)?num.toExponential():stringifyNumber.stringifyNumber(node)}},float={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(str){let node=new Scalar.Scalar(parseFloat(str.replace(/_/g,""))),dot=str.indexOf(".");if(dot!==-1){let f2=str.
substring(dot+1).replace(/_/g,"");f2[f2.length-1]==="0"&&(node.minFractionDigits=f2.length)}return node},stringify:stringifyNumber.stringifyNumber};exports.float=float;exports.floatExp=floatExp;exports.
floatNaN=floatNaN}});var require_int2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports){"use strict";var stringifyNumber=require_stringifyNumber(),intIdentify=value=>typeof value=="bigint"||Number.isInteger(
value);function intResolve(str,offset,radix,{intAsBigInt}){let sign=str[0];if((sign==="-"||sign==="+")&&(offset+=1),str=str.substring(offset).replace(/_/g,""),intAsBigInt){switch(radix){case 2:str=`0b${str}`;
break;case 8:str=`0o${str}`;break;case 16:str=`0x${str}`;break}let n3=BigInt(str);return sign==="-"?BigInt(-1)*n3:n3}let n2=parseInt(str,radix);return sign==="-"?-1*n2:n2}function intStringify(node,radix,prefix){
let{value}=node;if(intIdentify(value)){let str=value.toString(radix);return value<0?"-"+prefix+str.substr(1):prefix+str}return stringifyNumber.stringifyNumber(node)}var intBin={identify:intIdentify,default:!0,
tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,2,opt),stringify:node=>intStringify(node,2,"0b")},intOct={identify:intIdentify,default:!0,
tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(str,_onError,opt)=>intResolve(str,1,8,opt),stringify:node=>intStringify(node,8,"0")},int={identify:intIdentify,default:!0,tag:"\
tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber.stringifyNumber},intHex={identify:intIdentify,default:!0,tag:"tag:yaml.\
org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(node,16,"0x")};exports.int=int;exports.intBin=intBin;exports.
intHex=intHex;exports.intOct=intOct}});var require_set=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports){"use strict";var identity=require_identity(),Pair=require_Pair(),YAMLMap=require_YAMLMap(),YAMLSet=class _YAMLSet extends YAMLMap.
YAMLMap{constructor(schema){super(schema),this.tag=_YAMLSet.tag}add(key){let pair;identity.isPair(key)?pair=key:key&&typeof key=="object"&&"key"in key&&"value"in key&&key.value===null?pair=new Pair.Pair(
key.key,null):pair=new Pair.Pair(key,null),YAMLMap.findPair(this.items,pair.key)||this.items.push(pair)}get(key,keepPair){let pair=YAMLMap.findPair(this.items,key);return!keepPair&&identity.isPair(pair)?
identity.isScalar(pair.key)?pair.key.value:pair.key:pair}set(key,value){if(typeof value!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);let prev=YAMLMap.
findPair(this.items,key);prev&&!value?this.items.splice(this.items.indexOf(prev),1):!prev&&value&&this.items.push(new Pair.Pair(key))}toJSON(_2,ctx){return super.toJSON(_2,ctx,Set)}toString(ctx,onComment,onChompKeep){
if(!ctx)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},ctx,{allNullValues:!0}),onComment,onChompKeep);throw new Error("Set items must all have null val\
ues")}static from(schema,iterable,ctx){let{replacer}=ctx,set2=new this(schema);if(iterable&&Symbol.iterator in Object(iterable))for(let value of iterable)typeof replacer=="function"&&(value=replacer.call(
iterable,value,value)),set2.items.push(Pair.createPair(value,null,ctx));return set2}};YAMLSet.tag="tag:yaml.org,2002:set";var set={collection:"map",identify:value=>value instanceof Set,nodeClass:YAMLSet,
default:!1,tag:"tag:yaml.org,2002:set",createNode:(schema,iterable,ctx)=>YAMLSet.from(schema,iterable,ctx),resolve(map,onError){if(identity.isMap(map)){if(map.hasAllNullValues(!0))return Object.assign(
new YAMLSet,map);onError("Set items must all have null values")}else onError("Expected a mapping for this tag");return map}};exports.YAMLSet=YAMLSet;exports.set=set}});var require_timestamp=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports){"use strict";var stringifyNumber=require_stringifyNumber();function parseSexagesimal(str,asBigInt){let sign=str[0],
parts=sign==="-"||sign==="+"?str.substring(1):str,num=n2=>asBigInt?BigInt(n2):Number(n2),res=parts.replace(/_/g,"").split(":").reduce((res2,p2)=>res2*num(60)+num(p2),num(0));return sign==="-"?num(-1)*
res:res}function stringifySexagesimal(node){let{value}=node,num=n2=>n2;if(typeof value=="bigint")num=n2=>BigInt(n2);else if(isNaN(value)||!isFinite(value))return stringifyNumber.stringifyNumber(node);
let sign="";value<0&&(sign="-",value*=num(-1));let _60=num(60),parts=[value%_60];return value<60?parts.unshift(0):(value=(value-parts[0])/_60,parts.unshift(value%_60),value>=60&&(value=(value-parts[0])/
_60,parts.unshift(value))),sign+parts.map(n2=>String(n2).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var intTime={identify:value=>typeof value=="bigint"||Number.isInteger(value),default:!0,tag:"\
tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(str,_onError,{intAsBigInt})=>parseSexagesimal(str,intAsBigInt),stringify:stringifySexagesimal},floatTime={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:str=>parseSexagesimal(str,!1),stringify:stringifySexagesimal},timestamp={identify:value=>value instanceof
Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-\
9]{2})?))?)?$"),resolve(str){let match=str.match(timestamp.test);if(!match)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,year,month,day,hour,minute,second]=match.map(Number),
millisec=match[7]?Number((match[7]+"00").substr(1,3)):0,date=Date.UTC(year,month-1,day,hour||0,minute||0,second||0,millisec),tz=match[8];if(tz&&tz!=="Z"){let d2=parseSexagesimal(tz,!1);Math.abs(d2)<30&&
(d2*=60),date-=6e4*d2}return new Date(date)},stringify:({value})=>value?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};exports.floatTime=floatTime;exports.intTime=intTime;exports.timestamp=timestamp}});var require_schema3=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports){"use strict";var map=require_map(),_null=require_null(),seq=require_seq(),string=require_string(),binary=require_binary(),
bool=require_bool2(),float=require_float2(),int=require_int2(),merge=require_merge(),omap=require_omap(),pairs=require_pairs(),set=require_set(),timestamp=require_timestamp(),schema=[map.map,seq.seq,string.
string,_null.nullTag,bool.trueTag,bool.falseTag,int.intBin,int.intOct,int.int,int.intHex,float.floatNaN,float.floatExp,float.float,binary.binary,merge.merge,omap.omap,pairs.pairs,set.set,timestamp.intTime,
timestamp.floatTime,timestamp.timestamp];exports.schema=schema}});var require_tags=__commonJS({"node_modules/yaml/dist/schema/tags.js"(exports){"use strict";var map=require_map(),_null=require_null(),seq=require_seq(),string=require_string(),bool=require_bool(),float=require_float(),
int=require_int(),schema=require_schema(),schema$1=require_schema2(),binary=require_binary(),merge=require_merge(),omap=require_omap(),pairs=require_pairs(),schema$2=require_schema3(),set=require_set(),
timestamp=require_timestamp(),schemas=new Map([["core",schema.schema],["failsafe",[map.map,seq.seq,string.string]],["json",schema$1.schema],["yaml11",schema$2.schema],["yaml-1.1",schema$2.schema]]),tagsByName={
binary:binary.binary,bool:bool.boolTag,float:float.float,floatExp:float.floatExp,floatNaN:float.floatNaN,floatTime:timestamp.floatTime,int:int.int,intHex:int.intHex,intOct:int.intOct,intTime:timestamp.
intTime,map:map.map,merge:merge.merge,null:_null.nullTag,omap:omap.omap,pairs:pairs.pairs,seq:seq.seq,set:set.set,timestamp:timestamp.timestamp},coreKnownTags={"tag:yaml.org,2002:binary":binary.binary,
"tag:yaml.org,2002:merge":merge.merge,"tag:yaml.org,2002:omap":omap.omap,"tag:yaml.org,2002:pairs":pairs.pairs,"tag:yaml.org,2002:set":set.set,"tag:yaml.org,2002:timestamp":timestamp.timestamp};function getTags(customTags,schemaName,addMergeTag){
let schemaTags=schemas.get(schemaName);if(schemaTags&&!customTags)return addMergeTag&&!schemaTags.includes(merge.merge)?schemaTags.concat(merge.merge):schemaTags.slice();let tags=schemaTags;if(!tags)if(Array.
isArray(customTags))tags=[];else{let keys=Array.from(schemas.keys()).filter(key=>key!=="yaml11").map(key=>JSON.stringify(key)).join(", ");throw new Error(`Unknown schema "${schemaName}"; use one of ${keys}\
 or define customTags array`)}if(Array.isArray(customTags))for(let tag of customTags)tags=tags.concat(tag);else typeof customTags=="function"&&(tags=customTags(tags.slice()));return addMergeTag&&(tags=
tags.concat(merge.merge)),tags.reduce((tags2,tag)=>{let tagObj=typeof tag=="string"?tagsByName[tag]:tag;if(!tagObj){let tagName=JSON.stringify(tag),keys=Object.keys(tagsByName).map(key=>JSON.stringify(
key)).join(", ");throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`)}return tags2.includes(tagObj)||tags2.push(tagObj),tags2},[])}exports.coreKnownTags=coreKnownTags;exports.getTags=getTags}});var require_Schema=__commonJS({"node_modules/yaml/dist/schema/Schema.js"(exports){"use strict";var identity=require_identity(),map=require_map(),seq=require_seq(),string=require_string(),tags=require_tags(),
sortMapEntriesByKey=(a2,b2)=>a2.key<b2.key?-1:a2.key>b2.key?1:0,Schema=class _Schema{constructor({compat,customTags,merge,resolveKnownTags,schema,sortMapEntries,toStringDefaults}){this.compat=Array.isArray(
compat)?tags.getTags(compat,"compat"):compat?tags.getTags(null,compat):null,this.name=typeof schema=="string"&&schema||"core",this.knownTags=resolveKnownTags?tags.coreKnownTags:{},this.tags=tags.getTags(
customTags,this.name,merge),this.toStringOptions=toStringDefaults??null,Object.defineProperty(this,identity.MAP,{value:map.map}),Object.defineProperty(this,identity.SCALAR,{value:string.string}),Object.
defineProperty(this,identity.SEQ,{value:seq.seq}),this.sortMapEntries=typeof sortMapEntries=="function"?sortMapEntries:sortMapEntries===!0?sortMapEntriesByKey:null}clone(){let copy=Object.create(_Schema.
prototype,Object.getOwnPropertyDescriptors(this));return copy.tags=this.tags.slice(),copy}};exports.Schema=Schema}});var require_stringifyDocument=__commonJS({"node_modules/yaml/dist/stringify/stringifyDocument.js"(exports){"use strict";var identity=require_identity(),stringify=require_stringify(),stringifyComment=require_stringifyComment();
function stringifyDocument(doc,options){let lines=[],hasDirectives=options.directives===!0;if(options.directives!==!1&&doc.directives){let dir=doc.directives.toString(doc);dir?(lines.push(dir),hasDirectives=
!0):doc.directives.docStart&&(hasDirectives=!0)}hasDirectives&&lines.push("---");let ctx=stringify.createStringifyContext(doc,options),{commentString}=ctx.options;if(doc.commentBefore){lines.length!==
1&&lines.unshift("");let cs=commentString(doc.commentBefore);lines.unshift(stringifyComment.indentComment(cs,""))}let chompKeep=!1,contentComment=null;if(doc.contents){if(identity.isNode(doc.contents)){
if(doc.contents.spaceBefore&&hasDirectives&&lines.push(""),doc.contents.commentBefore){let cs=commentString(doc.contents.commentBefore);lines.push(stringifyComment.indentComment(cs,""))}ctx.forceBlockIndent=
!!doc.comment,contentComment=doc.contents.comment}let onChompKeep=contentComment?void 0:()=>chompKeep=!0,body=stringify.stringify(doc.contents,ctx,()=>contentComment=null,onChompKeep);contentComment&&
(body+=stringifyComment.lineComment(body,"",commentString(contentComment))),(body[0]==="|"||body[0]===">")&&lines[lines.length-1]==="---"?lines[lines.length-1]=`--- ${body}`:lines.push(body)}else lines.
push(stringify.stringify(doc.contents,ctx));if(doc.directives?.docEnd)if(doc.comment){let cs=commentString(doc.comment);cs.includes(`
`)?(lines.push("..."),lines.push(stringifyComment.indentComment(cs,""))):lines.push(`... ${cs}`)}else lines.push("...");else{let dc=doc.comment;dc&&chompKeep&&(dc=dc.replace(/^\n+/,"")),dc&&((!chompKeep||
contentComment)&&lines[lines.length-1]!==""&&lines.push(""),lines.push(stringifyComment.indentComment(commentString(dc),"")))}return lines.join(`
`)+`
`}exports.stringifyDocument=stringifyDocument}});var require_Document=__commonJS({"node_modules/yaml/dist/doc/Document.js"(exports){"use strict";var Alias=require_Alias(),Collection=require_Collection(),identity=require_identity(),Pair=require_Pair(),
toJS=require_toJS(),Schema=require_Schema(),stringifyDocument=require_stringifyDocument(),anchors=require_anchors(),applyReviver=require_applyReviver(),createNode=require_createNode(),directives=require_directives(),
Document=class _Document{constructor(value,replacer,options){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,identity.NODE_TYPE,{value:identity.DOC});
let _replacer=null;typeof replacer=="function"||Array.isArray(replacer)?_replacer=replacer:options===void 0&&replacer&&(options=replacer,replacer=void 0);let opt=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,
logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},options);this.options=opt;let{version}=opt;options?._directives?(this.directives=options._directives.atDocument(),this.
directives.yaml.explicit&&(version=this.directives.yaml.version)):this.directives=new directives.Directives({version}),this.setSchema(version,options),this.contents=value===void 0?null:this.createNode(
value,_replacer,options)}clone(){let copy=Object.create(_Document.prototype,{[identity.NODE_TYPE]:{value:identity.DOC}});return copy.commentBefore=this.commentBefore,copy.comment=this.comment,copy.errors=
this.errors.slice(),copy.warnings=this.warnings.slice(),copy.options=Object.assign({},this.options),this.directives&&(copy.directives=this.directives.clone()),copy.schema=this.schema.clone(),copy.contents=
identity.isNode(this.contents)?this.contents.clone(copy.schema):this.contents,this.range&&(copy.range=this.range.slice()),copy}add(value){assertCollection(this.contents)&&this.contents.add(value)}addIn(path,value){
assertCollection(this.contents)&&this.contents.addIn(path,value)}createAlias(node,name){if(!node.anchor){let prev=anchors.anchorNames(this);node.anchor=!name||prev.has(name)?anchors.findNewAnchor(name||
"a",prev):name}return new Alias.Alias(node.anchor)}createNode(value,replacer,options){let _replacer;if(typeof replacer=="function")value=replacer.call({"":value},"",value),_replacer=replacer;else if(Array.
isArray(replacer)){let keyToStr=v2=>typeof v2=="number"||v2 instanceof String||v2 instanceof Number,asStr=replacer.filter(keyToStr).map(String);asStr.length>0&&(replacer=replacer.concat(asStr)),_replacer=
replacer}else options===void 0&&replacer&&(options=replacer,replacer=void 0);let{aliasDuplicateObjects,anchorPrefix,flow,keepUndefined,onTagObj,tag}=options??{},{onAnchor,setAnchors,sourceObjects}=anchors.
createNodeAnchors(this,anchorPrefix||"a"),ctx={aliasDuplicateObjects:aliasDuplicateObjects??!0,keepUndefined:keepUndefined??!1,onAnchor,onTagObj,replacer:_replacer,schema:this.schema,sourceObjects},node=createNode.
createNode(value,tag,ctx);return flow&&identity.isCollection(node)&&(node.flow=!0),setAnchors(),node}createPair(key,value,options={}){let k2=this.createNode(key,null,options),v2=this.createNode(value,
null,options);return new Pair.Pair(k2,v2)}delete(key){return assertCollection(this.contents)?this.contents.delete(key):!1}deleteIn(path){return Collection.isEmptyPath(path)?this.contents==null?!1:(this.
contents=null,!0):assertCollection(this.contents)?this.contents.deleteIn(path):!1}get(key,keepScalar){return identity.isCollection(this.contents)?this.contents.get(key,keepScalar):void 0}getIn(path,keepScalar){
return Collection.isEmptyPath(path)?!keepScalar&&identity.isScalar(this.contents)?this.contents.value:this.contents:identity.isCollection(this.contents)?this.contents.getIn(path,keepScalar):void 0}has(key){
return identity.isCollection(this.contents)?this.contents.has(key):!1}hasIn(path){return Collection.isEmptyPath(path)?this.contents!==void 0:identity.isCollection(this.contents)?this.contents.hasIn(path):
!1}set(key,value){this.contents==null?this.contents=Collection.collectionFromPath(this.schema,[key],value):assertCollection(this.contents)&&this.contents.set(key,value)}setIn(path,value){Collection.isEmptyPath(
path)?this.contents=value:this.contents==null?this.contents=Collection.collectionFromPath(this.schema,Array.from(path),value):assertCollection(this.contents)&&this.contents.setIn(path,value)}setSchema(version,options={}){
typeof version=="number"&&(version=String(version));let opt;switch(version){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new directives.Directives({version:"1.1"}),opt=
{resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=version:this.directives=new directives.Directives({version}),opt={resolveKnownTags:!0,schema:"\
core"};break;case null:this.directives&&delete this.directives,opt=null;break;default:{let sv=JSON.stringify(version);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`)}}
if(options.schema instanceof Object)this.schema=options.schema;else if(opt)this.schema=new Schema.Schema(Object.assign(opt,options));else throw new Error("With a null YAML version, the { schema: Schem\
a } option is required")}toJS({json,jsonArg,mapAsMap,maxAliasCount,onAnchor,reviver}={}){let ctx={anchors:new Map,doc:this,keep:!json,mapAsMap:mapAsMap===!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount==
"number"?maxAliasCount:100},res=toJS.toJS(this.contents,jsonArg??"",ctx);if(typeof onAnchor=="function")for(let{count,res:res2}of ctx.anchors.values())onAnchor(res2,count);return typeof reviver=="func\
tion"?applyReviver.applyReviver(reviver,{"":res},"",res):res}toJSON(jsonArg,onAnchor){return this.toJS({json:!0,jsonArg,mapAsMap:!1,onAnchor})}toString(options={}){if(this.errors.length>0)throw new Error(
"Document with errors cannot be stringified");if("indent"in options&&(!Number.isInteger(options.indent)||Number(options.indent)<=0)){let s2=JSON.stringify(options.indent);throw new Error(`"indent" opt\
ion must be a positive integer, not ${s2}`)}return stringifyDocument.stringifyDocument(this,options)}};function assertCollection(contents){if(identity.isCollection(contents))return!0;throw new Error("\
Expected a YAML collection as document contents")}exports.Document=Document}});var require_errors=__commonJS({"node_modules/yaml/dist/errors.js"(exports){"use strict";var YAMLError=class extends Error{constructor(name,pos,code,message){super(),this.name=name,this.code=code,this.
message=message,this.pos=pos}},YAMLParseError=class extends YAMLError{constructor(pos,code,message){super("YAMLParseError",pos,code,message)}},YAMLWarning=class extends YAMLError{constructor(pos,code,message){
super("YAMLWarning",pos,code,message)}},prettifyError=(src,lc)=>error=>{if(error.pos[0]===-1)return;error.linePos=error.pos.map(pos=>lc.linePos(pos));let{line,col}=error.linePos[0];error.message+=` at\
 line ${line}, column ${col}`;let ci2=col-1,lineStr=src.substring(lc.lineStarts[line-1],lc.lineStarts[line]).replace(/[\n\r]+$/,"");if(ci2>=60&&lineStr.length>80){let trimStart=Math.min(ci2-39,lineStr.
length-79);lineStr="\u2026"+lineStr.substring(trimStart),ci2-=trimStart-1}if(lineStr.length>80&&(lineStr=lineStr.substring(0,79)+"\u2026"),line>1&&/^ *$/.test(lineStr.substring(0,ci2))){let prev=src.substring(
lc.lineStarts[line-2],lc.lineStarts[line-1]);prev.length>80&&(prev=prev.substring(0,79)+`\u2026
`),lineStr=prev+lineStr}if(/[^ ]/.test(lineStr)){let count=1,end=error.linePos[1];end?.line===line&&end.col>col&&(count=Math.max(1,Math.min(end.col-col,80-ci2)));let pointer=" ".repeat(ci2)+"^".repeat(
count);error.message+=`:

${lineStr}
${pointer}
`}};exports.YAMLError=YAMLError;exports.YAMLParseError=YAMLParseError;exports.YAMLWarning=YAMLWarning;exports.prettifyError=prettifyError}});var require_resolve_props=__commonJS({"node_modules/yaml/dist/compose/resolve-props.js"(exports){"use strict";function resolveProps(tokens,{flow,indicator,next,offset,onError,parentIndent,startOnNewline}){
let spaceBefore=!1,atNewline=startOnNewline,hasSpace=startOnNewline,comment="",commentSep="",hasNewline=!1,reqSpace=!1,tab=null,anchor=null,tag=null,newlineAfterProp=null,comma=null,found=null,start=null;
for(let token of tokens)switch(reqSpace&&(token.type!=="space"&&token.type!=="newline"&&token.type!=="comma"&&onError(token.offset,"MISSING_CHAR","Tags and anchors must be separated from the next toke\
n by white space"),reqSpace=!1),tab&&(atNewline&&token.type!=="comment"&&token.type!=="newline"&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),tab=null),token.type){case"space":!flow&&
(indicator!=="doc-start"||next?.type!=="flow-collection")&&token.source.includes("	")&&(tab=token),hasSpace=!0;break;case"comment":{hasSpace||onError(token,"MISSING_CHAR","Comments must be separated f\
rom other tokens by white space characters");let cb=token.source.substring(1)||" ";comment?comment+=commentSep+cb:comment=cb,commentSep="",atNewline=!1;break}case"newline":atNewline?comment?comment+=token.
source:(!found||indicator!=="seq-item-ind")&&(spaceBefore=!0):commentSep+=token.source,atNewline=!0,hasNewline=!0,(anchor||tag)&&(newlineAfterProp=token),hasSpace=!0;break;case"anchor":anchor&&onError(
token,"MULTIPLE_ANCHORS","A node can have at most one anchor"),token.source.endsWith(":")&&onError(token.offset+token.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),anchor=token,start??
(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break;case"tag":{tag&&onError(token,"MULTIPLE_TAGS","A node can have at most one tag"),tag=token,start??(start=token.offset),atNewline=!1,hasSpace=
!1,reqSpace=!0;break}case indicator:(anchor||tag)&&onError(token,"BAD_PROP_ORDER",`Anchors and tags must be after the ${token.source} indicator`),found&&onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.
source} in ${flow??"collection"}`),found=token,atNewline=indicator==="seq-item-ind"||indicator==="explicit-key-ind",hasSpace=!1;break;case"comma":if(flow){comma&&onError(token,"UNEXPECTED_TOKEN",`Unex\
pected , in ${flow}`),comma=token,atNewline=!1,hasSpace=!1;break}default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.type} token`),atNewline=!1,hasSpace=!1}let last=tokens[tokens.length-1],end=last?
last.offset+last.source.length:offset;return reqSpace&&next&&next.type!=="space"&&next.type!=="newline"&&next.type!=="comma"&&(next.type!=="scalar"||next.source!=="")&&onError(next.offset,"MISSING_CHA\
R","Tags and anchors must be separated from the next token by white space"),tab&&(atNewline&&tab.indent<=parentIndent||next?.type==="block-map"||next?.type==="block-seq")&&onError(tab,"TAB_AS_INDENT",
"Tabs are not allowed as indentation"),{comma,found,spaceBefore,comment,hasNewline,anchor,tag,newlineAfterProp,end,start:start??end}}exports.resolveProps=resolveProps}});var require_util_contains_newline=__commonJS({"node_modules/yaml/dist/compose/util-contains-newline.js"(exports){"use strict";function containsNewline(key){if(!key)return null;switch(key.type){case"al\
ias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(key.source.includes(`
`))return!0;if(key.end){for(let st2 of key.end)if(st2.type==="newline")return!0}return!1;case"flow-collection":for(let it2 of key.items){for(let st2 of it2.start)if(st2.type==="newline")return!0;if(it2.
sep){for(let st2 of it2.sep)if(st2.type==="newline")return!0}if(containsNewline(it2.key)||containsNewline(it2.value))return!0}return!1;default:return!0}}exports.containsNewline=containsNewline}});var require_util_flow_indent_check=__commonJS({"node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports){"use strict";var utilContainsNewline=require_util_contains_newline();function flowIndentCheck(indent,fc,onError){
if(fc?.type==="flow-collection"){let end=fc.end[0];end.indent===indent&&(end.source==="]"||end.source==="}")&&utilContainsNewline.containsNewline(fc)&&onError(end,"BAD_INDENT","Flow end indicator shou\
ld be more indented than parent",!0)}}exports.flowIndentCheck=flowIndentCheck}});var require_util_map_includes=__commonJS({"node_modules/yaml/dist/compose/util-map-includes.js"(exports){"use strict";var identity=require_identity();function mapIncludes(ctx,items,search){let{uniqueKeys}=ctx.
options;if(uniqueKeys===!1)return!1;let isEqual=typeof uniqueKeys=="function"?uniqueKeys:(a2,b2)=>a2===b2||identity.isScalar(a2)&&identity.isScalar(b2)&&a2.value===b2.value;return items.some(pair=>isEqual(
pair.key,search))}exports.mapIncludes=mapIncludes}});var require_resolve_block_map=__commonJS({"node_modules/yaml/dist/compose/resolve-block-map.js"(exports){"use strict";var Pair=require_Pair(),YAMLMap=require_YAMLMap(),resolveProps=require_resolve_props(),
utilContainsNewline=require_util_contains_newline(),utilFlowIndentCheck=require_util_flow_indent_check(),utilMapIncludes=require_util_map_includes(),startColMsg="All mapping items must start at the sa\
me column";function resolveBlockMap({composeNode,composeEmptyNode},ctx,bm,onError,tag){let NodeClass=tag?.nodeClass??YAMLMap.YAMLMap,map=new NodeClass(ctx.schema);ctx.atRoot&&(ctx.atRoot=!1);let offset=bm.
offset,commentEnd=null;for(let collItem of bm.items){let{start,key,sep,value}=collItem,keyProps=resolveProps.resolveProps(start,{indicator:"explicit-key-ind",next:key??sep?.[0],offset,onError,parentIndent:bm.
indent,startOnNewline:!0}),implicitKey=!keyProps.found;if(implicitKey){if(key&&(key.type==="block-seq"?onError(offset,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):
"indent"in key&&key.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg)),!keyProps.anchor&&!keyProps.tag&&!sep){commentEnd=keyProps.end,keyProps.comment&&(map.comment?map.comment+=`
`+keyProps.comment:map.comment=keyProps.comment);continue}(keyProps.newlineAfterProp||utilContainsNewline.containsNewline(key))&&onError(key??start[start.length-1],"MULTILINE_IMPLICIT_KEY","Implicit k\
eys need to be on a single line")}else keyProps.found?.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg);ctx.atKey=!0;let keyStart=keyProps.end,keyNode=key?composeNode(ctx,key,keyProps,onError):
composeEmptyNode(ctx,keyStart,start,null,keyProps,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bm.indent,key,onError),ctx.atKey=!1,utilMapIncludes.mapIncludes(ctx,map.items,keyNode)&&
onError(keyStart,"DUPLICATE_KEY","Map keys must be unique");let valueProps=resolveProps.resolveProps(sep??[],{indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:bm.indent,
startOnNewline:!key||key.type==="block-scalar"});if(offset=valueProps.end,valueProps.found){implicitKey&&(value?.type==="block-map"&&!valueProps.hasNewline&&onError(offset,"BLOCK_AS_IMPLICIT_KEY","Nes\
ted mappings are not allowed in compact mappings"),ctx.options.strict&&keyProps.start<valueProps.found.offset-1024&&onError(keyNode.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 ch\
ars after the start of an implicit block mapping key"));let valueNode=value?composeNode(ctx,value,valueProps,onError):composeEmptyNode(ctx,offset,sep,null,valueProps,onError);ctx.schema.compat&&utilFlowIndentCheck.
flowIndentCheck(bm.indent,value,onError),offset=valueNode.range[2];let pair=new Pair.Pair(keyNode,valueNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(pair)}else{implicitKey&&
onError(keyNode.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);let pair=new Pair.Pair(keyNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(pair)}}return commentEnd&&commentEnd<offset&&
onError(commentEnd,"IMPOSSIBLE","Map comment with trailing content"),map.range=[bm.offset,offset,commentEnd??offset],map}exports.resolveBlockMap=resolveBlockMap}});var require_resolve_block_seq=__commonJS({"node_modules/yaml/dist/compose/resolve-block-seq.js"(exports){"use strict";var YAMLSeq=require_YAMLSeq(),resolveProps=require_resolve_props(),utilFlowIndentCheck=require_util_flow_indent_check();
function resolveBlockSeq({composeNode,composeEmptyNode},ctx,bs,onError,tag){let NodeClass=tag?.nodeClass??YAMLSeq.YAMLSeq,seq=new NodeClass(ctx.schema);ctx.atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=
!1);let offset=bs.offset,commentEnd=null;for(let{start,value}of bs.items){let props=resolveProps.resolveProps(start,{indicator:"seq-item-ind",next:value,offset,onError,parentIndent:bs.indent,startOnNewline:!0});
if(!props.found)if(props.anchor||props.tag||value)value?.type==="block-seq"?onError(props.end,"BAD_INDENT","All sequence items must start at the same column"):onError(offset,"MISSING_CHAR","Sequence i\
tem without - indicator");else{commentEnd=props.end,props.comment&&(seq.comment=props.comment);continue}let node=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,start,null,props,
onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bs.indent,value,onError),offset=node.range[2],seq.items.push(node)}return seq.range=[bs.offset,offset,commentEnd??offset],seq}exports.resolveBlockSeq=
resolveBlockSeq}});var require_resolve_end=__commonJS({"node_modules/yaml/dist/compose/resolve-end.js"(exports){"use strict";function resolveEnd(end,offset,reqSpace,onError){let comment="";if(end){let hasSpace=!1,sep="";
for(let token of end){let{source,type}=token;switch(type){case"space":hasSpace=!0;break;case"comment":{reqSpace&&!hasSpace&&onError(token,"MISSING_CHAR","Comments must be separated from other tokens b\
y white space characters");let cb=source.substring(1)||" ";comment?comment+=sep+cb:comment=cb,sep="";break}case"newline":comment&&(sep+=source),hasSpace=!0;break;default:onError(token,"UNEXPECTED_TOKE\
N",`Unexpected ${type} at node end`)}offset+=source.length}}return{comment,offset}}exports.resolveEnd=resolveEnd}});var require_resolve_flow_collection=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports){"use strict";var identity=require_identity(),Pair=require_Pair(),YAMLMap=require_YAMLMap(),
YAMLSeq=require_YAMLSeq(),resolveEnd=require_resolve_end(),resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),utilMapIncludes=require_util_map_includes(),blockMsg="\
Block collections are not allowed within flow collections",isBlock=token=>token&&(token.type==="block-map"||token.type==="block-seq");function resolveFlowCollection({composeNode,composeEmptyNode},ctx,fc,onError,tag){
let isMap=fc.start.source==="{",fcName=isMap?"flow map":"flow sequence",NodeClass=tag?.nodeClass??(isMap?YAMLMap.YAMLMap:YAMLSeq.YAMLSeq),coll=new NodeClass(ctx.schema);coll.flow=!0;let atRoot=ctx.atRoot;
atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=fc.offset+fc.start.source.length;for(let i2=0;i2<fc.items.length;++i2){let collItem=fc.items[i2],{start,key,sep,value}=collItem,props=resolveProps.
resolveProps(start,{flow:fcName,indicator:"explicit-key-ind",next:key??sep?.[0],offset,onError,parentIndent:fc.indent,startOnNewline:!1});if(!props.found){if(!props.anchor&&!props.tag&&!sep&&!value){i2===
0&&props.comma?onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`):i2<fc.items.length-1&&onError(props.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${fcName}`),props.comment&&(coll.
comment?coll.comment+=`
`+props.comment:coll.comment=props.comment),offset=props.end;continue}!isMap&&ctx.options.strict&&utilContainsNewline.containsNewline(key)&&onError(key,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow \
sequence pairs need to be on a single line")}if(i2===0)props.comma&&onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`);else if(props.comma||onError(props.start,"MISSING_CHAR",`Missing\
 , between ${fcName} items`),props.comment){let prevItemComment="";loop:for(let st2 of start)switch(st2.type){case"comma":case"space":break;case"comment":prevItemComment=st2.source.substring(1);break loop;default:
break loop}if(prevItemComment){let prev=coll.items[coll.items.length-1];identity.isPair(prev)&&(prev=prev.value??prev.key),prev.comment?prev.comment+=`
`+prevItemComment:prev.comment=prevItemComment,props.comment=props.comment.substring(prevItemComment.length+1)}}if(!isMap&&!sep&&!props.found){let valueNode=value?composeNode(ctx,value,props,onError):
composeEmptyNode(ctx,props.end,sep,null,props,onError);coll.items.push(valueNode),offset=valueNode.range[2],isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg)}else{ctx.atKey=!0;let keyStart=props.
end,keyNode=key?composeNode(ctx,key,props,onError):composeEmptyNode(ctx,keyStart,start,null,props,onError);isBlock(key)&&onError(keyNode.range,"BLOCK_IN_FLOW",blockMsg),ctx.atKey=!1;let valueProps=resolveProps.
resolveProps(sep??[],{flow:fcName,indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:fc.indent,startOnNewline:!1});if(valueProps.found){if(!isMap&&!props.found&&ctx.options.
strict){if(sep)for(let st2 of sep){if(st2===valueProps.found)break;if(st2.type==="newline"){onError(st2,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}
props.start<valueProps.found.offset-1024&&onError(valueProps.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else value&&("s\
ource"in value&&value.source?.[0]===":"?onError(value,"MISSING_CHAR",`Missing space after : in ${fcName}`):onError(valueProps.start,"MISSING_CHAR",`Missing , or : between ${fcName} items`));let valueNode=value?
composeNode(ctx,value,valueProps,onError):valueProps.found?composeEmptyNode(ctx,valueProps.end,sep,null,valueProps,onError):null;valueNode?isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg):
valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);let pair=new Pair.Pair(keyNode,valueNode);if(ctx.options.keepSourceTokens&&(pair.srcToken=collItem),isMap){let map=coll;utilMapIncludes.mapIncludes(
ctx,map.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be unique"),map.items.push(pair)}else{let map=new YAMLMap.YAMLMap(ctx.schema);map.flow=!0,map.items.push(pair);let endRange=(valueNode??
keyNode).range;map.range=[keyNode.range[0],endRange[1],endRange[2]],coll.items.push(map)}offset=valueNode?valueNode.range[2]:valueProps.end}}let expectedEnd=isMap?"}":"]",[ce2,...ee2]=fc.end,cePos=offset;
if(ce2?.source===expectedEnd)cePos=ce2.offset+ce2.source.length;else{let name=fcName[0].toUpperCase()+fcName.substring(1),msg=atRoot?`${name} must end with a ${expectedEnd}`:`${name} in block collecti\
on must be sufficiently indented and end with a ${expectedEnd}`;onError(offset,atRoot?"MISSING_CHAR":"BAD_INDENT",msg),ce2&&ce2.source.length!==1&&ee2.unshift(ce2)}if(ee2.length>0){let end=resolveEnd.
resolveEnd(ee2,cePos,ctx.options.strict,onError);end.comment&&(coll.comment?coll.comment+=`
`+end.comment:coll.comment=end.comment),coll.range=[fc.offset,cePos,end.offset]}else coll.range=[fc.offset,cePos,cePos];return coll}exports.resolveFlowCollection=resolveFlowCollection}});var require_compose_collection=__commonJS({"node_modules/yaml/dist/compose/compose-collection.js"(exports){"use strict";var identity=require_identity(),Scalar=require_Scalar(),YAMLMap=require_YAMLMap(),
YAMLSeq=require_YAMLSeq(),resolveBlockMap=require_resolve_block_map(),resolveBlockSeq=require_resolve_block_seq(),resolveFlowCollection=require_resolve_flow_collection();function resolveCollection(CN,ctx,token,onError,tagName,tag){
let coll=token.type==="block-map"?resolveBlockMap.resolveBlockMap(CN,ctx,token,onError,tag):token.type==="block-seq"?resolveBlockSeq.resolveBlockSeq(CN,ctx,token,onError,tag):resolveFlowCollection.resolveFlowCollection(
CN,ctx,token,onError,tag),Coll=coll.constructor;return tagName==="!"||tagName===Coll.tagName?(coll.tag=Coll.tagName,coll):(tagName&&(coll.tag=tagName),coll)}function composeCollection(CN,ctx,token,props,onError){
let tagToken=props.tag,tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null;if(token.type==="block-seq"){let{anchor,newlineAfterProp:nl}=props,
lastProp=anchor&&tagToken?anchor.offset>tagToken.offset?anchor:tagToken:anchor??tagToken;lastProp&&(!nl||nl.offset<lastProp.offset)&&onError(lastProp,"MISSING_CHAR","Missing newline after block sequen\
ce props")}let expType=token.type==="block-map"?"map":token.type==="block-seq"?"seq":token.start.source==="{"?"map":"seq";if(!tagToken||!tagName||tagName==="!"||tagName===YAMLMap.YAMLMap.tagName&&expType===
"map"||tagName===YAMLSeq.YAMLSeq.tagName&&expType==="seq")return resolveCollection(CN,ctx,token,onError,tagName);let tag=ctx.schema.tags.find(t2=>t2.tag===tagName&&t2.collection===expType);if(!tag){let kt2=ctx.
schema.knownTags[tagName];if(kt2?.collection===expType)ctx.schema.tags.push(Object.assign({},kt2,{default:!1})),tag=kt2;else return kt2?onError(tagToken,"BAD_COLLECTION_TYPE",`${kt2.tag} used for ${expType}\
 collection, but expects ${kt2.collection??"scalar"}`,!0):onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,!0),resolveCollection(CN,ctx,token,onError,tagName)}let coll=resolveCollection(
CN,ctx,token,onError,tagName,tag),res=tag.resolve?.(coll,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg),ctx.options)??coll,node=identity.isNode(res)?res:new Scalar.Scalar(res);return node.range=coll.
range,node.tag=tagName,tag?.format&&(node.format=tag.format),node}exports.composeCollection=composeCollection}});var require_resolve_block_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports){"use strict";var Scalar=require_Scalar();function resolveBlockScalar(ctx,scalar,onError){
let start=scalar.offset,header=parseBlockScalarHeader(scalar,ctx.options.strict,onError);if(!header)return{value:"",type:null,comment:"",range:[start,start,start]};let type=header.mode===">"?Scalar.Scalar.
BLOCK_FOLDED:Scalar.Scalar.BLOCK_LITERAL,lines=scalar.source?splitLines(scalar.source):[],chompStart=lines.length;for(let i2=lines.length-1;i2>=0;--i2){let content=lines[i2][1];if(content===""||content===
"\r")chompStart=i2;else break}if(chompStart===0){let value2=header.chomp==="+"&&lines.length>0?`
`.repeat(Math.max(1,lines.length-1)):"",end2=start+header.length;return scalar.source&&(end2+=scalar.source.length),{value:value2,type,comment:header.comment,range:[start,end2,end2]}}let trimIndent=scalar.
indent+header.indent,offset=scalar.offset+header.length,contentStart=0;for(let i2=0;i2<chompStart;++i2){let[indent,content]=lines[i2];if(content===""||content==="\r")header.indent===0&&indent.length>trimIndent&&
(trimIndent=indent.length);else{indent.length<trimIndent&&onError(offset+indent.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),
header.indent===0&&(trimIndent=indent.length),contentStart=i2,trimIndent===0&&!ctx.atRoot&&onError(offset,"BAD_INDENT","Block scalar values in collections must be indented");break}offset+=indent.length+
content.length+1}for(let i2=lines.length-1;i2>=chompStart;--i2)lines[i2][0].length>trimIndent&&(chompStart=i2+1);let value="",sep="",prevMoreIndented=!1;for(let i2=0;i2<contentStart;++i2)value+=lines[i2][0].
slice(trimIndent)+`
`;for(let i2=contentStart;i2<chompStart;++i2){let[indent,content]=lines[i2];offset+=indent.length+content.length+1;let crlf=content[content.length-1]==="\r";if(crlf&&(content=content.slice(0,-1)),content&&
indent.length<trimIndent){let message=`Block scalar lines must not be less indented than their ${header.indent?"explicit indentation indicator":"first line"}`;onError(offset-content.length-(crlf?2:1),
"BAD_INDENT",message),indent=""}type===Scalar.Scalar.BLOCK_LITERAL?(value+=sep+indent.slice(trimIndent)+content,sep=`
`):indent.length>trimIndent||content[0]==="	"?(sep===" "?sep=`
`:!prevMoreIndented&&sep===`
`&&(sep=`

`),value+=sep+indent.slice(trimIndent)+content,sep=`
`,prevMoreIndented=!0):content===""?sep===`
`?value+=`
`:sep=`
`:(value+=sep+content,sep=" ",prevMoreIndented=!1)}switch(header.chomp){case"-":break;case"+":for(let i2=chompStart;i2<lines.length;++i2)value+=`
`+lines[i2][0].slice(trimIndent);value[value.length-1]!==`
`&&(value+=`
`);break;default:value+=`
`}let end=start+header.length+scalar.source.length;return{value,type,comment:header.comment,range:[start,end,end]}}function parseBlockScalarHeader({offset,props},strict,onError){if(props[0].type!=="bl\
ock-scalar-header")return onError(props[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source}=props[0],mode=source[0],indent=0,chomp="",error=-1;for(let i2=1;i2<source.length;++i2){let ch=source[i2];
if(!chomp&&(ch==="-"||ch==="+"))chomp=ch;else{let n2=Number(ch);!indent&&n2?indent=n2:error===-1&&(error=offset+i2)}}error!==-1&&onError(error,"UNEXPECTED_TOKEN",`Block scalar header includes extra ch\
aracters: ${source}`);let hasSpace=!1,comment="",length=source.length;for(let i2=1;i2<props.length;++i2){let token=props[i2];switch(token.type){case"space":hasSpace=!0;case"newline":length+=token.source.
length;break;case"comment":strict&&!hasSpace&&onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),length+=token.source.length,comment=token.source.substring(
1);break;case"error":onError(token,"UNEXPECTED_TOKEN",token.message),length+=token.source.length;break;default:{let message=`Unexpected token in block scalar header: ${token.type}`;onError(token,"UNEX\
PECTED_TOKEN",message);let ts=token.source;ts&&typeof ts=="string"&&(length+=ts.length)}}}return{mode,indent,chomp,comment,length}}function splitLines(source){let split=source.split(/\n( *)/),first=split[0],
m2=first.match(/^( *)/),lines=[m2?.[1]?[m2[1],first.slice(m2[1].length)]:["",first]];for(let i2=1;i2<split.length;i2+=2)lines.push([split[i2],split[i2+1]]);return lines}exports.resolveBlockScalar=resolveBlockScalar}});var require_resolve_flow_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports){"use strict";var Scalar=require_Scalar(),resolveEnd=require_resolve_end();function resolveFlowScalar(scalar,strict,onError){
let{offset,type,source,end}=scalar,_type,value,_onError=(rel,code,msg)=>onError(offset+rel,code,msg);switch(type){case"scalar":_type=Scalar.Scalar.PLAIN,value=plainValue(source,_onError);break;case"si\
ngle-quoted-scalar":_type=Scalar.Scalar.QUOTE_SINGLE,value=singleQuotedValue(source,_onError);break;case"double-quoted-scalar":_type=Scalar.Scalar.QUOTE_DOUBLE,value=doubleQuotedValue(source,_onError);
break;default:return onError(scalar,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${type}`),{value:"",type:null,comment:"",range:[offset,offset+source.length,offset+source.length]}}let valueEnd=offset+
source.length,re2=resolveEnd.resolveEnd(end,valueEnd,strict,onError);return{value,type:_type,comment:re2.comment,range:[offset,valueEnd,re2.offset]}}function plainValue(source,onError){let badChar="";
switch(source[0]){case"	":badChar="a tab character";break;case",":badChar="flow indicator character ,";break;case"%":badChar="directive indicator character %";break;case"|":case">":{badChar=`block sca\
lar indicator ${source[0]}`;break}case"@":case"`":{badChar=`reserved character ${source[0]}`;break}}return badChar&&onError(0,"BAD_SCALAR_START",`Plain value cannot start with ${badChar}`),unfoldLines(
source)}function singleQuotedValue(source,onError){return(source[source.length-1]!=="'"||source.length===1)&&onError(source.length,"MISSING_CHAR","Missing closing 'quote"),unfoldLines(source.slice(1,-1)).
replace(/''/g,"'")}function unfoldLines(source){let line=/(.*?)\r?\n/sy,match=line.exec(source);if(!match)return source;let trimEnd,trimBoth;try{trimEnd=new RegExp("(?<![ 	])[ 	]+$"),trimBoth=new RegExp(
"^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{trimEnd=/[ \t]+$/,trimBoth=/^[ \t]+|[ \t]+$/g}let res=match[1].replace(trimEnd,""),sep=" ",pos=line.lastIndex;for(;match=line.exec(source);){let lm=match[1].replace(
trimBoth,"");lm===""?sep===`
`?res+=sep:sep=`
`:(res+=sep+lm,sep=" "),pos=line.lastIndex}let last=/[ \t]*(.*)/sy;return last.lastIndex=pos,match=last.exec(source),res+sep+(match?.[1]??"")}function doubleQuotedValue(source,onError){let res="";for(let i2=1;i2<
source.length-1;++i2){let ch=source[i2];if(!(ch==="\r"&&source[i2+1]===`
`))if(ch===`
`){let{fold,offset}=foldNewline(source,i2);res+=fold,i2=offset}else if(ch==="\\"){let next=source[++i2],cc=escapeCodes[next];if(cc)res+=cc;else if(next===`
`)for(next=source[i2+1];next===" "||next==="	";)next=source[++i2+1];else if(next==="\r"&&source[i2+1]===`
`)for(next=source[++i2+1];next===" "||next==="	";)next=source[++i2+1];else if(next==="x"||next==="u"||next==="U"){let length=next==="x"?2:next==="u"?4:8;res+=parseCharCode(source,i2+1,length,onError),
i2+=length}else{let raw=source.substr(i2-1,2);onError(i2-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw}`),res+=raw}}else if(ch===" "||ch==="	"){let wsStart=i2,next=source[i2+1];for(;next===" "||next===
"	";)next=source[++i2+1];next!==`
`&&!(next==="\r"&&source[i2+2]===`
`)&&(res+=i2>wsStart?source.slice(wsStart,i2+1):ch)}else res+=ch}return(source[source.length-1]!=='"'||source.length===1)&&onError(source.length,"MISSING_CHAR",'Missing closing "quote'),res}function foldNewline(source,offset){
let fold="",ch=source[offset+1];for(;(ch===" "||ch==="	"||ch===`
`||ch==="\r")&&!(ch==="\r"&&source[offset+2]!==`
`);)ch===`
`&&(fold+=`
`),offset+=1,ch=source[offset+1];return fold||(fold=" "),{fold,offset}}var escapeCodes={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"};function parseCharCode(source,offset,length,onError){let cc=source.substr(offset,length),code=cc.
length===length&&/^[0-9a-fA-F]+$/.test(cc)?parseInt(cc,16):NaN;try{return String.fromCodePoint(code)}catch{let raw=source.substr(offset-2,length+2);return onError(offset-2,"BAD_DQ_ESCAPE",`Invalid esc\
ape sequence ${raw}`),raw}}exports.resolveFlowScalar=resolveFlowScalar}});var require_compose_scalar=__commonJS({"node_modules/yaml/dist/compose/compose-scalar.js"(exports){"use strict";var identity=require_identity(),Scalar=require_Scalar(),resolveBlockScalar=require_resolve_block_scalar(),
resolveFlowScalar=require_resolve_flow_scalar();function composeScalar(ctx,token,tagToken,onError){let{value,type,comment,range}=token.type==="block-scalar"?resolveBlockScalar.resolveBlockScalar(ctx,token,
onError):resolveFlowScalar.resolveFlowScalar(token,ctx.options.strict,onError),tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null,tag;ctx.options.
stringKeys&&ctx.atKey?tag=ctx.schema[identity.SCALAR]:tagName?tag=findScalarTagByName(ctx.schema,value,tagName,tagToken,onError):token.type==="scalar"?tag=findScalarTagByTest(ctx,value,token,onError):
tag=ctx.schema[identity.SCALAR];let scalar;try{let res=tag.resolve(value,msg=>onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),ctx.options);scalar=identity.isScalar(res)?res:new Scalar.Scalar(res)}catch(error){
let msg=error instanceof Error?error.message:String(error);onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),scalar=new Scalar.Scalar(value)}return scalar.range=range,scalar.source=value,type&&(scalar.
type=type),tagName&&(scalar.tag=tagName),tag.format&&(scalar.format=tag.format),comment&&(scalar.comment=comment),scalar}function findScalarTagByName(schema,value,tagName,tagToken,onError){if(tagName===
"!")return schema[identity.SCALAR];let matchWithTest=[];for(let tag of schema.tags)if(!tag.collection&&tag.tag===tagName)if(tag.default&&tag.test)matchWithTest.push(tag);else return tag;for(let tag of matchWithTest)
if(tag.test?.test(value))return tag;let kt2=schema.knownTags[tagName];return kt2&&!kt2.collection?(schema.tags.push(Object.assign({},kt2,{default:!1,test:void 0})),kt2):(onError(tagToken,"TAG_RESOLVE_\
FAILED",`Unresolved tag: ${tagName}`,tagName!=="tag:yaml.org,2002:str"),schema[identity.SCALAR])}function findScalarTagByTest({atKey,directives,schema},value,token,onError){let tag=schema.tags.find(tag2=>(tag2.
default===!0||atKey&&tag2.default==="key")&&tag2.test?.test(value))||schema[identity.SCALAR];if(schema.compat){let compat=schema.compat.find(tag2=>tag2.default&&tag2.test?.test(value))??schema[identity.
SCALAR];if(tag.tag!==compat.tag){let ts=directives.tagString(tag.tag),cs=directives.tagString(compat.tag),msg=`Value may be parsed as either ${ts} or ${cs}`;onError(token,"TAG_RESOLVE_FAILED",msg,!0)}}
return tag}exports.composeScalar=composeScalar}});var require_util_empty_scalar_position=__commonJS({"node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports){"use strict";function emptyScalarPosition(offset,before,pos){if(before){pos??
(pos=before.length);for(let i2=pos-1;i2>=0;--i2){let st2=before[i2];switch(st2.type){case"space":case"comment":case"newline":offset-=st2.source.length;continue}for(st2=before[++i2];st2?.type==="space";)
offset+=st2.source.length,st2=before[++i2];break}}return offset}exports.emptyScalarPosition=emptyScalarPosition}});var require_compose_node=__commonJS({"node_modules/yaml/dist/compose/compose-node.js"(exports){"use strict";var Alias=require_Alias(),identity=require_identity(),composeCollection=require_compose_collection(),
composeScalar=require_compose_scalar(),resolveEnd=require_resolve_end(),utilEmptyScalarPosition=require_util_empty_scalar_position(),CN={composeNode,composeEmptyNode};function composeNode(ctx,token,props,onError){
let atKey=ctx.atKey,{spaceBefore,comment,anchor,tag}=props,node,isSrcToken=!0;switch(token.type){case"alias":node=composeAlias(ctx,token,onError),(anchor||tag)&&onError(token,"ALIAS_PROPS","An alias n\
ode must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":node=composeScalar.composeScalar(ctx,token,tag,onError),anchor&&(node.
anchor=anchor.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{node=composeCollection.composeCollection(CN,ctx,token,props,onError),anchor&&(node.anchor=anchor.source.
substring(1))}catch(error){let message=error instanceof Error?error.message:String(error);onError(token,"RESOURCE_EXHAUSTION",message)}break;default:{let message=token.type==="error"?token.message:`Un\
supported token (type: ${token.type})`;onError(token,"UNEXPECTED_TOKEN",message),isSrcToken=!1}}return node??(node=composeEmptyNode(ctx,token.offset,void 0,null,props,onError)),anchor&&node.anchor===""&&
onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string"),atKey&&ctx.options.stringKeys&&(!identity.isScalar(node)||typeof node.value!="string"||node.tag&&node.tag!=="tag:yaml.org,2002:str")&&onError(
tag??token,"NON_STRING_KEY","With stringKeys, all keys must be strings"),spaceBefore&&(node.spaceBefore=!0),comment&&(token.type==="scalar"&&token.source===""?node.comment=comment:node.commentBefore=comment),
ctx.options.keepSourceTokens&&isSrcToken&&(node.srcToken=token),node}function composeEmptyNode(ctx,offset,before,pos,{spaceBefore,comment,anchor,tag,end},onError){let token={type:"scalar",offset:utilEmptyScalarPosition.
emptyScalarPosition(offset,before,pos),indent:-1,source:""},node=composeScalar.composeScalar(ctx,token,tag,onError);return anchor&&(node.anchor=anchor.source.substring(1),node.anchor===""&&onError(anchor,
"BAD_ALIAS","Anchor cannot be an empty string")),spaceBefore&&(node.spaceBefore=!0),comment&&(node.comment=comment,node.range[2]=end),node}function composeAlias({options},{offset,source,end},onError){
let alias=new Alias.Alias(source.substring(1));alias.source===""&&onError(offset,"BAD_ALIAS","Alias cannot be an empty string"),alias.source.endsWith(":")&&onError(offset+source.length-1,"BAD_ALIAS","\
Alias ending in : is ambiguous",!0);let valueEnd=offset+source.length,re2=resolveEnd.resolveEnd(end,valueEnd,options.strict,onError);return alias.range=[offset,valueEnd,re2.offset],re2.comment&&(alias.
comment=re2.comment),alias}exports.composeEmptyNode=composeEmptyNode;exports.composeNode=composeNode}});var require_compose_doc=__commonJS({"node_modules/yaml/dist/compose/compose-doc.js"(exports){"use strict";var Document=require_Document(),composeNode=require_compose_node(),resolveEnd=require_resolve_end(),
resolveProps=require_resolve_props();function composeDoc(options,directives,{offset,start,value,end},onError){let opts=Object.assign({_directives:directives},options),doc=new Document.Document(void 0,
opts),ctx={atKey:!1,atRoot:!0,directives:doc.directives,options:doc.options,schema:doc.schema},props=resolveProps.resolveProps(start,{indicator:"doc-start",next:value??end?.[0],offset,onError,parentIndent:0,
startOnNewline:!0});props.found&&(doc.directives.docStart=!0,value&&(value.type==="block-map"||value.type==="block-seq")&&!props.hasNewline&&onError(props.end,"MISSING_CHAR","Block collection cannot s\
tart on same line with directives-end marker")),doc.contents=value?composeNode.composeNode(ctx,value,props,onError):composeNode.composeEmptyNode(ctx,props.end,start,null,props,onError);let contentEnd=doc.
contents.range[2],re2=resolveEnd.resolveEnd(end,contentEnd,!1,onError);return re2.comment&&(doc.comment=re2.comment),doc.range=[offset,contentEnd,re2.offset],doc}exports.composeDoc=composeDoc}});var require_composer=__commonJS({"node_modules/yaml/dist/compose/composer.js"(exports){"use strict";var node_process=__require("process"),directives=require_directives(),Document=require_Document(),errors=require_errors(),
identity=require_identity(),composeDoc=require_compose_doc(),resolveEnd=require_resolve_end();function getErrorPos(src){if(typeof src=="number")return[src,src+1];if(Array.isArray(src))return src.length===
2?src:[src[0],src[1]];let{offset,source}=src;return[offset,offset+(typeof source=="string"?source.length:1)]}function parsePrelude(prelude){let comment="",atComment=!1,afterEmptyLine=!1;for(let i2=0;i2<
prelude.length;++i2){let source=prelude[i2];switch(source[0]){case"#":comment+=(comment===""?"":afterEmptyLine?`

`:`
`)+(source.substring(1)||" "),atComment=!0,afterEmptyLine=!1;break;case"%":prelude[i2+1]?.[0]!=="#"&&(i2+=1),atComment=!1;break;default:atComment||(afterEmptyLine=!0),atComment=!1}}return{comment,afterEmptyLine}}
var Composer=class{constructor(options={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(source,code,message,warning)=>{let pos=getErrorPos(source);warning?
this.warnings.push(new errors.YAMLWarning(pos,code,message)):this.errors.push(new errors.YAMLParseError(pos,code,message))},this.directives=new directives.Directives({version:options.version||"1.2"}),
this.options=options}decorate(doc,afterDoc){let{comment,afterEmptyLine}=parsePrelude(this.prelude);if(comment){let dc=doc.contents;if(afterDoc)doc.comment=doc.comment?`${doc.comment}
${comment}`:comment;else if(afterEmptyLine||doc.directives.docStart||!dc)doc.commentBefore=comment;else if(identity.isCollection(dc)&&!dc.flow&&dc.items.length>0){let it2=dc.items[0];identity.isPair(it2)&&
(it2=it2.key);let cb=it2.commentBefore;it2.commentBefore=cb?`${comment}
${cb}`:comment}else{let cb=dc.commentBefore;dc.commentBefore=cb?`${comment}
${cb}`:comment}}if(afterDoc){for(let i2=0;i2<this.errors.length;++i2)doc.errors.push(this.errors[i2]);for(let i2=0;i2<this.warnings.length;++i2)doc.warnings.push(this.warnings[i2])}else doc.errors=this.
errors,doc.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.
warnings}}*compose(tokens,forceDoc=!1,endOffset=-1){for(let token of tokens)yield*this.next(token);yield*this.end(forceDoc,endOffset)}*next(token){switch(node_process.env.LOG_STREAM&&console.dir(token,
{depth:null}),token.type){case"directive":this.directives.add(token.source,(offset,message,warning)=>{let pos=getErrorPos(token);pos[0]+=offset,this.onError(pos,"BAD_DIRECTIVE",message,warning)}),this.
prelude.push(token.source),this.atDirectives=!0;break;case"document":{let doc=composeDoc.composeDoc(this.options,this.directives,token,this.onError);this.atDirectives&&!doc.directives.docStart&&this.onError(
token,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(doc,!1),this.doc&&(yield this.doc),this.doc=doc,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"\
comment":case"newline":this.prelude.push(token.source);break;case"error":{let msg=token.source?`${token.message}: ${JSON.stringify(token.source)}`:token.message,error=new errors.YAMLParseError(getErrorPos(
token),"UNEXPECTED_TOKEN",msg);this.atDirectives||!this.doc?this.errors.push(error):this.doc.errors.push(error);break}case"doc-end":{if(!this.doc){let msg="Unexpected doc-end without preceding documen\
t";this.errors.push(new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg));break}this.doc.directives.docEnd=!0;let end=resolveEnd.resolveEnd(token.end,token.offset+token.source.length,this.
doc.options.strict,this.onError);if(this.decorate(this.doc,!0),end.comment){let dc=this.doc.comment;this.doc.comment=dc?`${dc}
${end.comment}`:end.comment}this.doc.range[2]=end.offset;break}default:this.errors.push(new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",`Unsupported token ${token.type}`))}}*end(forceDoc=!1,endOffset=-1){
if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(forceDoc){let opts=Object.assign({_directives:this.directives},this.options),doc=new Document.Document(void 0,opts);this.atDirectives&&
this.onError(endOffset,"MISSING_CHAR","Missing directives-end indicator line"),doc.range=[0,endOffset,endOffset],this.decorate(doc,!1),yield doc}}};exports.Composer=Composer}});var require_cst_scalar=__commonJS({"node_modules/yaml/dist/parse/cst-scalar.js"(exports){"use strict";var resolveBlockScalar=require_resolve_block_scalar(),resolveFlowScalar=require_resolve_flow_scalar(),
errors=require_errors(),stringifyString=require_stringifyString();function resolveAsScalar(token,strict=!0,onError){if(token){let _onError=(pos,code,message)=>{let offset=typeof pos=="number"?pos:Array.
isArray(pos)?pos[0]:pos.offset;if(onError)onError(offset,code,message);else throw new errors.YAMLParseError([offset,offset+1],code,message)};switch(token.type){case"scalar":case"single-quoted-scalar":case"\
double-quoted-scalar":return resolveFlowScalar.resolveFlowScalar(token,strict,_onError);case"block-scalar":return resolveBlockScalar.resolveBlockScalar({options:{strict}},token,_onError)}}return null}
function createScalarToken(value,context){let{implicitKey=!1,indent,inFlow=!1,offset=-1,type="PLAIN"}=context,source=stringifyString.stringifyString({type,value},{implicitKey,indent:indent>0?" ".repeat(
indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}}),end=context.end??[{type:"newline",offset:-1,indent,source:`
`}];switch(source[0]){case"|":case">":{let he2=source.indexOf(`
`),head=source.substring(0,he2),body=source.substring(he2+1)+`
`,props=[{type:"block-scalar-header",offset,indent,source:head}];return addEndtoBlockProps(props,end)||props.push({type:"newline",offset:-1,indent,source:`
`}),{type:"block-scalar",offset,indent,props,source:body}}case'"':return{type:"double-quoted-scalar",offset,indent,source,end};case"'":return{type:"single-quoted-scalar",offset,indent,source,end};default:
return{type:"scalar",offset,indent,source,end}}}function setScalarValue(token,value,context={}){let{afterKey=!1,implicitKey=!1,inFlow=!1,type}=context,indent="indent"in token?token.indent:null;if(afterKey&&
typeof indent=="number"&&(indent+=2),!type)switch(token.type){case"single-quoted-scalar":type="QUOTE_SINGLE";break;case"double-quoted-scalar":type="QUOTE_DOUBLE";break;case"block-scalar":{let header=token.
props[0];if(header.type!=="block-scalar-header")throw new Error("Invalid block scalar header");type=header.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:type="PLAIN"}let source=stringifyString.
stringifyString({type,value},{implicitKey:implicitKey||indent===null,indent:indent!==null&&indent>0?" ".repeat(indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}});switch(source[0]){case"|":case">":
setBlockScalarValue(token,source);break;case'"':setFlowScalarValue(token,source,"double-quoted-scalar");break;case"'":setFlowScalarValue(token,source,"single-quoted-scalar");break;default:setFlowScalarValue(
token,source,"scalar")}}function setBlockScalarValue(token,source){let he2=source.indexOf(`
`),head=source.substring(0,he2),body=source.substring(he2+1)+`
`;if(token.type==="block-scalar"){let header=token.props[0];if(header.type!=="block-scalar-header")throw new Error("Invalid block scalar header");header.source=head,token.source=body}else{let{offset}=token,
indent="indent"in token?token.indent:-1,props=[{type:"block-scalar-header",offset,indent,source:head}];addEndtoBlockProps(props,"end"in token?token.end:void 0)||props.push({type:"newline",offset:-1,indent,
source:`
`});for(let key of Object.keys(token))key!=="type"&&key!=="offset"&&delete token[key];Object.assign(token,{type:"block-scalar",indent,props,source:body})}}function addEndtoBlockProps(props,end){if(end)
for(let st2 of end)switch(st2.type){case"space":case"comment":props.push(st2);break;case"newline":return props.push(st2),!0}return!1}function setFlowScalarValue(token,source,type){switch(token.type){case"\
scalar":case"double-quoted-scalar":case"single-quoted-scalar":token.type=type,token.source=source;break;case"block-scalar":{let end=token.props.slice(1),oa2=source.length;token.props[0].type==="block-\
scalar-header"&&(oa2-=token.props[0].source.length);for(let tok of end)tok.offset+=oa2;delete token.props,Object.assign(token,{type,source,end});break}case"block-map":case"block-seq":{let nl={type:"ne\
wline",offset:token.offset+source.length,indent:token.indent,source:`
`};delete token.items,Object.assign(token,{type,source,end:[nl]});break}default:{let indent="indent"in token?token.indent:-1,end="end"in token&&Array.isArray(token.end)?token.end.filter(st2=>st2.type===
"space"||st2.type==="comment"||st2.type==="newline"):[];for(let key of Object.keys(token))key!=="type"&&key!=="offset"&&delete token[key];Object.assign(token,{type,indent,source,end})}}}exports.createScalarToken=
createScalarToken;exports.resolveAsScalar=resolveAsScalar;exports.setScalarValue=setScalarValue}});var require_cst_stringify=__commonJS({"node_modules/yaml/dist/parse/cst-stringify.js"(exports){"use strict";var stringify=cst=>"type"in cst?stringifyToken(cst):stringifyItem(cst);function stringifyToken(token){
switch(token.type){case"block-scalar":{let res="";for(let tok of token.props)res+=stringifyToken(tok);return res+token.source}case"block-map":case"block-seq":{let res="";for(let item of token.items)res+=
stringifyItem(item);return res}case"flow-collection":{let res=token.start.source;for(let item of token.items)res+=stringifyItem(item);for(let st2 of token.end)res+=st2.source;return res}case"document":{
let res=stringifyItem(token);if(token.end)for(let st2 of token.end)res+=st2.source;return res}default:{let res=token.source;if("end"in token&&token.end)for(let st2 of token.end)res+=st2.source;return res}}}
function stringifyItem({start,key,sep,value}){let res="";for(let st2 of start)res+=st2.source;if(key&&(res+=stringifyToken(key)),sep)for(let st2 of sep)res+=st2.source;return value&&(res+=stringifyToken(
value)),res}exports.stringify=stringify}});var require_cst_visit=__commonJS({"node_modules/yaml/dist/parse/cst-visit.js"(exports){"use strict";var BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove item");function visit(cst,visitor){
"type"in cst&&cst.type==="document"&&(cst={start:cst.start,value:cst.value}),_visit(Object.freeze([]),cst,visitor)}visit.BREAK=BREAK;visit.SKIP=SKIP;visit.REMOVE=REMOVE;visit.itemAtPath=(cst,path)=>{let item=cst;
for(let[field,index]of path){let tok=item?.[field];if(tok&&"items"in tok)item=tok.items[index];else return}return item};visit.parentCollection=(cst,path)=>{let parent=visit.itemAtPath(cst,path.slice(0,
-1)),field=path[path.length-1][0],coll=parent?.[field];if(coll&&"items"in coll)return coll;throw new Error("Parent collection not found")};function _visit(path,item,visitor){let ctrl=visitor(item,path);
if(typeof ctrl=="symbol")return ctrl;for(let field of["key","value"]){let token=item[field];if(token&&"items"in token){for(let i2=0;i2<token.items.length;++i2){let ci2=_visit(Object.freeze(path.concat(
[[field,i2]])),token.items[i2],visitor);if(typeof ci2=="number")i2=ci2-1;else{if(ci2===BREAK)return BREAK;ci2===REMOVE&&(token.items.splice(i2,1),i2-=1)}}typeof ctrl=="function"&&field==="key"&&(ctrl=
ctrl(item,path))}}return typeof ctrl=="function"?ctrl(item,path):ctrl}exports.visit=visit}});var require_cst=__commonJS({"node_modules/yaml/dist/parse/cst.js"(exports){"use strict";var cstScalar=require_cst_scalar(),cstStringify=require_cst_stringify(),cstVisit=require_cst_visit(),BOM="\uFEFF",
DOCUMENT="",FLOW_END="",SCALAR="",isCollection=token=>!!token&&"items"in token,isScalar=token=>!!token&&(token.type==="scalar"||token.type==="single-quoted-scalar"||token.type==="double-quoted-scal\
ar"||token.type==="block-scalar");function prettyToken(token){switch(token){case BOM:return"<BOM>";case DOCUMENT:return"<DOC>";case FLOW_END:return"<FLOW_END>";case SCALAR:return"<SCALAR>";default:return JSON.
stringify(token)}}function tokenType(source){switch(source){case BOM:return"byte-order-mark";case DOCUMENT:return"doc-mode";case FLOW_END:return"flow-error-end";case SCALAR:return"scalar";case"---":return"\
doc-start";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"\
]":return"flow-seq-end";case",":return"comma"}switch(source[0]){case" ":case"	":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":
return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}exports.createScalarToken=cstScalar.createScalarToken;exports.
resolveAsScalar=cstScalar.resolveAsScalar;exports.setScalarValue=cstScalar.setScalarValue;exports.stringify=cstStringify.stringify;exports.visit=cstVisit.visit;exports.BOM=BOM;exports.DOCUMENT=DOCUMENT;
exports.FLOW_END=FLOW_END;exports.SCALAR=SCALAR;exports.isCollection=isCollection;exports.isScalar=isScalar;exports.prettyToken=prettyToken;exports.tokenType=tokenType}});var require_lexer=__commonJS({"node_modules/yaml/dist/parse/lexer.js"(exports){"use strict";var cst=require_cst();function isEmpty2(ch){switch(ch){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}var hexDigits=new Set("0123456789ABCDEFabcdef"),tagChars=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),flowIndicatorChars=new Set(
",[]{}"),invalidAnchorChars=new Set(` ,[]{}
\r	`),isNotAnchorChar=ch=>!ch||invalidAnchorChars.has(ch),Lexer=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.
indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(source,incomplete=!1){if(source){if(typeof source!="string")throw TypeError("source is not a string");this.buffer=this.
buffer?this.buffer+source:source,this.lineEndPos=null}this.atEnd=!incomplete;let next=this.next??"stream";for(;next&&(incomplete||this.hasChars(1));)next=yield*this.parseNext(next)}atLineEnd(){let i2=this.
pos,ch=this.buffer[i2];for(;ch===" "||ch==="	";)ch=this.buffer[++i2];return!ch||ch==="#"||ch===`
`?!0:ch==="\r"?this.buffer[i2+1]===`
`:!1}charAt(n2){return this.buffer[this.pos+n2]}continueScalar(offset){let ch=this.buffer[offset];if(this.indentNext>0){let indent=0;for(;ch===" ";)ch=this.buffer[++indent+offset];if(ch==="\r"){let next=this.
buffer[indent+offset+1];if(next===`
`||!next&&!this.atEnd)return offset+indent+1}return ch===`
`||indent>=this.indentNext||!ch&&!this.atEnd?offset+indent:-1}if(ch==="-"||ch==="."){let dt2=this.buffer.substr(offset,3);if((dt2==="---"||dt2==="...")&&isEmpty2(this.buffer[offset+3]))return-1}return offset}getLine(){
let end=this.lineEndPos;return(typeof end!="number"||end!==-1&&end<this.pos)&&(end=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=end),end===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[end-1]==="\r"&&(end-=1),this.buffer.substring(this.pos,end))}hasChars(n2){return this.pos+n2<=this.
buffer.length}setNext(state){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=state,null}peek(n2){return this.buffer.substr(this.pos,n2)}*parseNext(next){switch(next){case"\
stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":
return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){
let line=this.getLine();if(line===null)return this.setNext("stream");if(line[0]===cst.BOM&&(yield*this.pushCount(1),line=line.substring(1)),line[0]==="%"){let dirEnd=line.length,cs=line.indexOf("#");for(;cs!==
-1;){let ch=line[cs-1];if(ch===" "||ch==="	"){dirEnd=cs-1;break}else cs=line.indexOf("#",cs+1)}for(;;){let ch=line[dirEnd-1];if(ch===" "||ch==="	")dirEnd-=1;else break}let n2=(yield*this.pushCount(dirEnd))+
(yield*this.pushSpaces(!0));return yield*this.pushCount(line.length-n2),this.pushNewline(),"stream"}if(this.atLineEnd()){let sp=yield*this.pushSpaces(!0);return yield*this.pushCount(line.length-sp),yield*this.
pushNewline(),"stream"}return yield cst.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){let ch=this.charAt(0);if(!ch&&!this.atEnd)return this.setNext("line-start");if(ch==="-"||ch==="."){if(!this.
atEnd&&!this.hasChars(4))return this.setNext("line-start");let s2=this.peek(3);if((s2==="---"||s2==="...")&&isEmpty2(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,
s2==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!isEmpty2(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){
let[ch0,ch1]=this.peek(2);if(!ch1&&!this.atEnd)return this.setNext("block-start");if((ch0==="-"||ch0==="?"||ch0===":")&&isEmpty2(ch1)){let n2=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.
indentNext=this.indentValue+1,this.indentValue+=n2,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let line=this.getLine();if(line===null)return this.setNext("doc");let n2=yield*this.
pushIndicators();switch(line[n2]){case"#":yield*this.pushCount(line.length-n2);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.
flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"\
|":case">":return n2+=yield*this.parseBlockScalarHeader(),n2+=yield*this.pushSpaces(!0),yield*this.pushCount(line.length-n2),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.
parsePlainScalar()}}*parseFlowCollection(){let nl,sp,indent=-1;do nl=yield*this.pushNewline(),nl>0?(sp=yield*this.pushSpaces(!1),this.indentValue=indent=sp):sp=0,sp+=yield*this.pushSpaces(!0);while(nl+
sp>0);let line=this.getLine();if(line===null)return this.setNext("flow");if((indent!==-1&&indent<this.indentNext&&line[0]!=="#"||indent===0&&(line.startsWith("---")||line.startsWith("..."))&&isEmpty2(
line[3]))&&!(indent===this.indentNext-1&&this.flowLevel===1&&(line[0]==="]"||line[0]==="}")))return this.flowLevel=0,yield cst.FLOW_END,yield*this.parseLineStart();let n2=0;for(;line[n2]===",";)n2+=yield*this.
pushCount(1),n2+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(n2+=yield*this.pushIndicators(),line[n2]){case void 0:return"flow";case"#":return yield*this.pushCount(line.length-n2),"flow";case"{":case"\
[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.
pushUntil(isNotAnchorChar),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let next=this.charAt(1);if(this.flowKey||isEmpty2(next)||next===",")return this.flowKey=
!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let quote=this.charAt(0),end=this.buffer.indexOf(quote,this.
pos+1);if(quote==="'")for(;end!==-1&&this.buffer[end+1]==="'";)end=this.buffer.indexOf("'",end+2);else for(;end!==-1;){let n2=0;for(;this.buffer[end-1-n2]==="\\";)n2+=1;if(n2%2===0)break;end=this.buffer.
indexOf('"',end+1)}let qb=this.buffer.substring(0,end),nl=qb.indexOf(`
`,this.pos);if(nl!==-1){for(;nl!==-1;){let cs=this.continueScalar(nl+1);if(cs===-1)break;nl=qb.indexOf(`
`,cs)}nl!==-1&&(end=nl-(qb[nl-1]==="\r"?2:1))}if(end===-1){if(!this.atEnd)return this.setNext("quoted-scalar");end=this.buffer.length}return yield*this.pushToIndex(end+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){
this.blockScalarIndent=-1,this.blockScalarKeep=!1;let i2=this.pos;for(;;){let ch=this.buffer[++i2];if(ch==="+")this.blockScalarKeep=!0;else if(ch>"0"&&ch<="9")this.blockScalarIndent=Number(ch)-1;else if(ch!==
"-")break}return yield*this.pushUntil(ch=>isEmpty2(ch)||ch==="#")}*parseBlockScalar(){let nl=this.pos-1,indent=0,ch;loop:for(let i3=this.pos;ch=this.buffer[i3];++i3)switch(ch){case" ":indent+=1;break;case`\

`:nl=i3,indent=0;break;case"\r":{let next=this.buffer[i3+1];if(!next&&!this.atEnd)return this.setNext("block-scalar");if(next===`
`)break}default:break loop}if(!ch&&!this.atEnd)return this.setNext("block-scalar");if(indent>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=indent:this.indentNext=this.blockScalarIndent+
(this.indentNext===0?1:this.indentNext);do{let cs=this.continueScalar(nl+1);if(cs===-1)break;nl=this.buffer.indexOf(`
`,cs)}while(nl!==-1);if(nl===-1){if(!this.atEnd)return this.setNext("block-scalar");nl=this.buffer.length}}let i2=nl+1;for(ch=this.buffer[i2];ch===" ";)ch=this.buffer[++i2];if(ch==="	"){for(;ch==="	"||
ch===" "||ch==="\r"||ch===`
`;)ch=this.buffer[++i2];nl=i2-1}else if(!this.blockScalarKeep)do{let i3=nl-1,ch2=this.buffer[i3];ch2==="\r"&&(ch2=this.buffer[--i3]);let lastChar=i3;for(;ch2===" ";)ch2=this.buffer[--i3];if(ch2===`
`&&i3>=this.pos&&i3+1+indent>lastChar)nl=i3;else break}while(!0);return yield cst.SCALAR,yield*this.pushToIndex(nl+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let inFlow=this.flowLevel>0,end=this.
pos-1,i2=this.pos-1,ch;for(;ch=this.buffer[++i2];)if(ch===":"){let next=this.buffer[i2+1];if(isEmpty2(next)||inFlow&&flowIndicatorChars.has(next))break;end=i2}else if(isEmpty2(ch)){let next=this.buffer[i2+
1];if(ch==="\r"&&(next===`
`?(i2+=1,ch=`
`,next=this.buffer[i2+1]):end=i2),next==="#"||inFlow&&flowIndicatorChars.has(next))break;if(ch===`
`){let cs=this.continueScalar(i2+1);if(cs===-1)break;i2=Math.max(i2,cs-2)}}else{if(inFlow&&flowIndicatorChars.has(ch))break;end=i2}return!ch&&!this.atEnd?this.setNext("plain-scalar"):(yield cst.SCALAR,
yield*this.pushToIndex(end+1,!0),inFlow?"flow":"doc")}*pushCount(n2){return n2>0?(yield this.buffer.substr(this.pos,n2),this.pos+=n2,n2):0}*pushToIndex(i2,allowEmpty){let s2=this.buffer.slice(this.pos,
i2);return s2?(yield s2,this.pos+=s2.length,s2.length):(allowEmpty&&(yield""),0)}*pushIndicators(){let n2=0;loop:for(;;){switch(this.charAt(0)){case"!":n2+=yield*this.pushTag(),n2+=yield*this.pushSpaces(
!0);continue loop;case"&":n2+=yield*this.pushUntil(isNotAnchorChar),n2+=yield*this.pushSpaces(!0);continue loop;case"-":case"?":case":":{let inFlow=this.flowLevel>0,ch1=this.charAt(1);if(isEmpty2(ch1)||
inFlow&&flowIndicatorChars.has(ch1)){inFlow?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,n2+=yield*this.pushCount(1),n2+=yield*this.pushSpaces(!0);continue loop}}}break loop}return n2}*pushTag(){
if(this.charAt(1)==="<"){let i2=this.pos+2,ch=this.buffer[i2];for(;!isEmpty2(ch)&&ch!==">";)ch=this.buffer[++i2];return yield*this.pushToIndex(ch===">"?i2+1:i2,!1)}else{let i2=this.pos+1,ch=this.buffer[i2];
for(;ch;)if(tagChars.has(ch))ch=this.buffer[++i2];else if(ch==="%"&&hexDigits.has(this.buffer[i2+1])&&hexDigits.has(this.buffer[i2+2]))ch=this.buffer[i2+=3];else break;return yield*this.pushToIndex(i2,
!1)}}*pushNewline(){let ch=this.buffer[this.pos];return ch===`
`?yield*this.pushCount(1):ch==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(allowTabs){let i2=this.pos-1,ch;do ch=this.buffer[++i2];while(ch===" "||allowTabs&&ch==="	");let n2=i2-this.pos;return n2>0&&(yield this.buffer.substr(this.pos,
n2),this.pos=i2),n2}*pushUntil(test){let i2=this.pos,ch=this.buffer[i2];for(;!test(ch);)ch=this.buffer[++i2];return yield*this.pushToIndex(i2,!1)}};exports.Lexer=Lexer}});var require_line_counter=__commonJS({"node_modules/yaml/dist/parse/line-counter.js"(exports){"use strict";var LineCounter=class{constructor(){this.lineStarts=[],this.addNewLine=offset=>this.lineStarts.
push(offset),this.linePos=offset=>{let low=0,high=this.lineStarts.length;for(;low<high;){let mid=low+high>>1;this.lineStarts[mid]<offset?low=mid+1:high=mid}if(this.lineStarts[low]===offset)return{line:low+
1,col:1};if(low===0)return{line:0,col:offset};let start=this.lineStarts[low-1];return{line:low,col:offset-start+1}}}};exports.LineCounter=LineCounter}});var require_parser=__commonJS({"node_modules/yaml/dist/parse/parser.js"(exports){"use strict";var node_process=__require("process"),cst=require_cst(),lexer=require_lexer();function includesToken(list,type){
for(let i2=0;i2<list.length;++i2)if(list[i2].type===type)return!0;return!1}function findNonEmptyIndex(list){for(let i2=0;i2<list.length;++i2)switch(list[i2].type){case"space":case"comment":case"newlin\
e":break;default:return i2}return-1}function isFlowToken(token){switch(token?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:
return!1}}function getPrevProps(parent){switch(parent.type){case"document":return parent.start;case"block-map":{let it2=parent.items[parent.items.length-1];return it2.sep??it2.start}case"block-seq":return parent.
items[parent.items.length-1].start;default:return[]}}function getFirstKeyStartProps(prev){if(prev.length===0)return[];let i2=prev.length;loop:for(;--i2>=0;)switch(prev[i2].type){case"doc-start":case"e\
xplicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break loop}for(;prev[++i2]?.type==="space";);return prev.splice(i2,prev.length)}function arrayPushArray(target,source){if(source.length<
1e5)Array.prototype.push.apply(target,source);else for(let i2=0;i2<source.length;++i2)target.push(source[i2])}function fixFlowSeqItems(fc){if(fc.start.type==="flow-seq-start")for(let it2 of fc.items)it2.
sep&&!it2.value&&!includesToken(it2.start,"explicit-key-ind")&&!includesToken(it2.sep,"map-value-ind")&&(it2.key&&(it2.value=it2.key),delete it2.key,isFlowToken(it2.value)?it2.value.end?arrayPushArray(
it2.value.end,it2.sep):it2.value.end=it2.sep:arrayPushArray(it2.start,it2.sep),delete it2.sep)}var Parser=class{constructor(onNewLine){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.
onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new lexer.Lexer,this.onNewLine=onNewLine}*parse(source,incomplete=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let lexeme of this.
lexer.lex(source,incomplete))yield*this.next(lexeme);incomplete||(yield*this.end())}*next(source){if(this.source=source,node_process.env.LOG_TOKENS&&console.log("|",cst.prettyToken(source)),this.atScalar){
this.atScalar=!1,yield*this.step(),this.offset+=source.length;return}let type=cst.tokenType(source);if(type)if(type==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=
type,yield*this.step(),type){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+source.length);break;case"space":this.atNewLine&&source[0]===" "&&(this.indent+=source.
length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=source.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.
offset+=source.length}else{let message=`Not a YAML token: ${source}`;yield*this.pop({type:"error",offset:this.offset,message,source}),this.offset+=source.length}}*end(){for(;this.stack.length>0;)yield*this.
pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let top=this.peek(1);if(this.type==="doc-end"&&top?.type!=="doc-end"){for(;this.stack.length>
0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!top)return yield*this.stream();switch(top.type){case"document":return yield*this.document(top);case"\
alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(top);case"block-scalar":return yield*this.blockScalar(top);case"block-map":return yield*this.blockMap(
top);case"block-seq":return yield*this.blockSequence(top);case"flow-collection":return yield*this.flowCollection(top);case"doc-end":return yield*this.documentEnd(top)}yield*this.pop()}peek(n2){return this.
stack[this.stack.length-n2]}*pop(error){let token=error??this.stack.pop();if(!token)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)
yield token;else{let top=this.peek(1);switch(token.type==="block-scalar"?token.indent="indent"in top?top.indent:0:token.type==="flow-collection"&&top.type==="document"&&(token.indent=0),token.type==="\
flow-collection"&&fixFlowSeqItems(token),top.type){case"document":top.value=token;break;case"block-scalar":top.props.push(token);break;case"block-map":{let it2=top.items[top.items.length-1];if(it2.value){
top.items.push({start:[],key:token,sep:[]}),this.onKeyLine=!0;return}else if(it2.sep)it2.value=token;else{Object.assign(it2,{key:token,sep:[]}),this.onKeyLine=!it2.explicitKey;return}break}case"block-\
seq":{let it2=top.items[top.items.length-1];it2.value?top.items.push({start:[],value:token}):it2.value=token;break}case"flow-collection":{let it2=top.items[top.items.length-1];!it2||it2.value?top.items.
push({start:[],key:token,sep:[]}):it2.sep?it2.value=token:Object.assign(it2,{key:token,sep:[]});return}default:yield*this.pop(),yield*this.pop(token)}if((top.type==="document"||top.type==="block-map"||
top.type==="block-seq")&&(token.type==="block-map"||token.type==="block-seq")){let last=token.items[token.items.length-1];last&&!last.sep&&!last.value&&last.start.length>0&&findNonEmptyIndex(last.start)===
-1&&(token.indent===0||last.start.every(st2=>st2.type!=="comment"||st2.indent<token.indent))&&(top.type==="document"?top.end=last.start:top.items.push({start:last.start}),token.items.splice(-1,1))}}}*stream(){
switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"\
doc-mode":case"doc-start":{let doc={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&doc.start.push(this.sourceToken),this.stack.push(doc);return}}yield{type:"error",offset:this.offset,
message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(doc){if(doc.value)return yield*this.lineEnd(doc);switch(this.type){case"doc-start":{findNonEmptyIndex(doc.start)!==
-1?(yield*this.pop(),yield*this.step()):doc.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":doc.start.push(this.sourceToken);return}let bv=this.startBlockValue(
doc);bv?this.stack.push(bv):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(scalar){if(this.type==="map-value-ind"){let prev=getPrevProps(
this.peek(2)),start=getFirstKeyStartProps(prev),sep;scalar.end?(sep=scalar.end,sep.push(this.sourceToken),delete scalar.end):sep=[this.sourceToken];let map={type:"block-map",offset:scalar.offset,indent:scalar.
indent,items:[{start,key:scalar,sep}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else yield*this.lineEnd(scalar)}*blockScalar(scalar){switch(this.type){case"space":case"comment":case"newli\
ne":scalar.props.push(this.sourceToken);return;case"scalar":if(scalar.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let nl=this.source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(map){let it2=map.items[map.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=!1,it2.value){let end="\
end"in it2.value?it2.value.end:void 0;(Array.isArray(end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):map.items.push({start:[this.sourceToken]})}else it2.sep?it2.sep.push(this.
sourceToken):it2.start.push(this.sourceToken);return;case"space":case"comment":if(it2.value)map.items.push({start:[this.sourceToken]});else if(it2.sep)it2.sep.push(this.sourceToken);else{if(this.atIndentedComment(
it2.start,map.indent)){let end=map.items[map.items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it2.start),end.push(this.sourceToken),map.items.pop();return}}it2.start.push(this.sourceToken)}
return}if(this.indent>=map.indent){let atMapIndent=!this.onKeyLine&&this.indent===map.indent,atNextItem=atMapIndent&&(it2.sep||it2.explicitKey)&&this.type!=="seq-item-ind",start=[];if(atNextItem&&it2.
sep&&!it2.value){let nl=[];for(let i2=0;i2<it2.sep.length;++i2){let st2=it2.sep[i2];switch(st2.type){case"newline":nl.push(i2);break;case"space":break;case"comment":st2.indent>map.indent&&(nl.length=0);
break;default:nl.length=0}}nl.length>=2&&(start=it2.sep.splice(nl[1]))}switch(this.type){case"anchor":case"tag":atNextItem||it2.value?(start.push(this.sourceToken),map.items.push({start}),this.onKeyLine=
!0):it2.sep?it2.sep.push(this.sourceToken):it2.start.push(this.sourceToken);return;case"explicit-key-ind":!it2.sep&&!it2.explicitKey?(it2.start.push(this.sourceToken),it2.explicitKey=!0):atNextItem||it2.
value?(start.push(this.sourceToken),map.items.push({start,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),
this.onKeyLine=!0;return;case"map-value-ind":if(it2.explicitKey)if(it2.sep)if(it2.value)map.items.push({start:[],key:null,sep:[this.sourceToken]});else if(includesToken(it2.sep,"map-value-ind"))this.stack.
push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]});else if(isFlowToken(it2.key)&&!includesToken(it2.sep,"newline")){let start2=getFirstKeyStartProps(
it2.start),key=it2.key,sep=it2.sep;sep.push(this.sourceToken),delete it2.key,delete it2.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key,sep}]})}else
start.length>0?it2.sep=it2.sep.concat(start,this.sourceToken):it2.sep.push(this.sourceToken);else if(includesToken(it2.start,"newline"))Object.assign(it2,{key:null,sep:[this.sourceToken]});else{let start2=getFirstKeyStartProps(
it2.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key:null,sep:[this.sourceToken]}]})}else it2.sep?it2.value||atNextItem?map.items.push({start,key:null,
sep:[this.sourceToken]}):includesToken(it2.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):it2.sep.push(
this.sourceToken):Object.assign(it2,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let fs=this.flowScalar(this.
type);atNextItem||it2.value?(map.items.push({start,key:fs,sep:[]}),this.onKeyLine=!0):it2.sep?this.stack.push(fs):(Object.assign(it2,{key:fs,sep:[]}),this.onKeyLine=!0);return}default:{let bv=this.startBlockValue(
map);if(bv){if(bv.type==="block-seq"){if(!it2.explicitKey&&it2.sep&&!includesToken(it2.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line wi\
th key",source:this.source});return}}else atMapIndent&&map.items.push({start});this.stack.push(bv);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(seq){let it2=seq.items[seq.items.length-1];
switch(this.type){case"newline":if(it2.value){let end="end"in it2.value?it2.value.end:void 0;(Array.isArray(end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):seq.items.push(
{start:[this.sourceToken]})}else it2.start.push(this.sourceToken);return;case"space":case"comment":if(it2.value)seq.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(it2.start,seq.
indent)){let end=seq.items[seq.items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it2.start),end.push(this.sourceToken),seq.items.pop();return}}it2.start.push(this.sourceToken)}return;case"\
anchor":case"tag":if(it2.value||this.indent<=seq.indent)break;it2.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==seq.indent)break;it2.value||includesToken(it2.start,"seq-item-\
ind")?seq.items.push({start:[this.sourceToken]}):it2.start.push(this.sourceToken);return}if(this.indent>seq.indent){let bv=this.startBlockValue(seq);if(bv){this.stack.push(bv);return}}yield*this.pop(),
yield*this.step()}*flowCollection(fc){let it2=fc.items[fc.items.length-1];if(this.type==="flow-error-end"){let top;do yield*this.pop(),top=this.peek(1);while(top?.type==="flow-collection")}else if(fc.
end.length===0){switch(this.type){case"comma":case"explicit-key-ind":!it2||it2.sep?fc.items.push({start:[this.sourceToken]}):it2.start.push(this.sourceToken);return;case"map-value-ind":!it2||it2.value?
fc.items.push({start:[],key:null,sep:[this.sourceToken]}):it2.sep?it2.sep.push(this.sourceToken):Object.assign(it2,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"\
anchor":case"tag":!it2||it2.value?fc.items.push({start:[this.sourceToken]}):it2.sep?it2.sep.push(this.sourceToken):it2.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-s\
calar":case"double-quoted-scalar":{let fs=this.flowScalar(this.type);!it2||it2.value?fc.items.push({start:[],key:fs,sep:[]}):it2.sep?this.stack.push(fs):Object.assign(it2,{key:fs,sep:[]});return}case"\
flow-map-end":case"flow-seq-end":fc.end.push(this.sourceToken);return}let bv=this.startBlockValue(fc);bv?this.stack.push(bv):(yield*this.pop(),yield*this.step())}else{let parent=this.peek(2);if(parent.
type==="block-map"&&(this.type==="map-value-ind"&&parent.indent===fc.indent||this.type==="newline"&&!parent.items[parent.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="ma\
p-value-ind"&&parent.type!=="flow-collection"){let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);fixFlowSeqItems(fc);let sep=fc.end.splice(1,fc.end.length);sep.push(this.sourceToken);let map={
type:"block-map",offset:fc.offset,indent:fc.indent,items:[{start,key:fc,sep}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else yield*this.lineEnd(fc)}}flowScalar(type){if(this.onNewLine){let nl=this.
source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}return{type,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(parent){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.
flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"\
flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"\
explicit-key-ind":{this.onKeyLine=!0;let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return start.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[
{start,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start,
key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(start,indent){return this.type!=="comment"||this.indent<=indent?!1:start.every(st2=>st2.type==="newline"||st2.type==="space")}*documentEnd(docEnd){
this.type!=="doc-mode"&&(docEnd.end?docEnd.end.push(this.sourceToken):docEnd.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(token){switch(this.type){case"comma":case"doc-st\
art":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:token.end?token.end.push(this.sourceToken):
token.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}};exports.Parser=Parser}});var require_public_api=__commonJS({"node_modules/yaml/dist/public-api.js"(exports){"use strict";var composer=require_composer(),Document=require_Document(),errors=require_errors(),log=require_log(),identity=require_identity(),
lineCounter=require_line_counter(),parser=require_parser();function parseOptions(options){let prettyErrors=options.prettyErrors!==!1;return{lineCounter:options.lineCounter||prettyErrors&&new lineCounter.
LineCounter||null,prettyErrors}}function parseAllDocuments(source,options={}){let{lineCounter:lineCounter2,prettyErrors}=parseOptions(options),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.
Composer(options),docs=Array.from(composer$1.compose(parser$1.parse(source)));if(prettyErrors&&lineCounter2)for(let doc of docs)doc.errors.forEach(errors.prettifyError(source,lineCounter2)),doc.warnings.
forEach(errors.prettifyError(source,lineCounter2));return docs.length>0?docs:Object.assign([],{empty:!0},composer$1.streamInfo())}function parseDocument(source,options={}){let{lineCounter:lineCounter2,
prettyErrors}=parseOptions(options),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.Composer(options),doc=null;for(let _doc of composer$1.compose(parser$1.parse(source),!0,
source.length))if(!doc)doc=_doc;else if(doc.options.logLevel!=="silent"){doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use\
 YAML.parseAllDocuments()"));break}return prettyErrors&&lineCounter2&&(doc.errors.forEach(errors.prettifyError(source,lineCounter2)),doc.warnings.forEach(errors.prettifyError(source,lineCounter2))),doc}
function parse4(src,reviver,options){let _reviver;typeof reviver=="function"?_reviver=reviver:options===void 0&&reviver&&typeof reviver=="object"&&(options=reviver);let doc=parseDocument(src,options);
if(!doc)return null;if(doc.warnings.forEach(warning=>log.warn(doc.options.logLevel,warning)),doc.errors.length>0){if(doc.options.logLevel!=="silent")throw doc.errors[0];doc.errors=[]}return doc.toJS(Object.
assign({reviver:_reviver},options))}function stringify(value,replacer,options){let _replacer=null;if(typeof replacer=="function"||Array.isArray(replacer)?_replacer=replacer:options===void 0&&replacer&&
(options=replacer),typeof options=="string"&&(options=options.length),typeof options=="number"){let indent=Math.round(options);options=indent<1?void 0:indent>8?{indent:8}:{indent}}if(value===void 0){let{
keepUndefined}=options??replacer??{};if(!keepUndefined)return}return identity.isDocument(value)&&!_replacer?value.toString(options):new Document.Document(value,_replacer,options).toString(options)}exports.
parse=parse4;exports.parseAllDocuments=parseAllDocuments;exports.parseDocument=parseDocument;exports.stringify=stringify}});var require_dist=__commonJS({"node_modules/yaml/dist/index.js"(exports){"use strict";var composer=require_composer(),Document=require_Document(),Schema=require_Schema(),errors=require_errors(),Alias=require_Alias(),
identity=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),cst=require_cst(),lexer=require_lexer(),lineCounter=require_line_counter(),parser=require_parser(),
publicApi=require_public_api(),visit=require_visit();exports.Composer=composer.Composer;exports.Document=Document.Document;exports.Schema=Schema.Schema;exports.YAMLError=errors.YAMLError;exports.YAMLParseError=
errors.YAMLParseError;exports.YAMLWarning=errors.YAMLWarning;exports.Alias=Alias.Alias;exports.isAlias=identity.isAlias;exports.isCollection=identity.isCollection;exports.isDocument=identity.isDocument;
exports.isMap=identity.isMap;exports.isNode=identity.isNode;exports.isPair=identity.isPair;exports.isScalar=identity.isScalar;exports.isSeq=identity.isSeq;exports.Pair=Pair.Pair;exports.Scalar=Scalar.
Scalar;exports.YAMLMap=YAMLMap.YAMLMap;exports.YAMLSeq=YAMLSeq.YAMLSeq;exports.CST=cst;exports.Lexer=lexer.Lexer;exports.LineCounter=lineCounter.LineCounter;exports.Parser=parser.Parser;exports.parse=
publicApi.parse;exports.parseAllDocuments=publicApi.parseAllDocuments;exports.parseDocument=publicApi.parseDocument;exports.stringify=publicApi.stringify;exports.visit=visit.visit;exports.visitAsync=visit.
visitAsync}});var objectToString=Object.prototype.toString,isArray=Array.isArray||function(object){return objectToString.call(object)==="[object Array]"};function isFunction(object){return typeof object=="function"}
function typeStr(obj){return isArray(obj)?"array":typeof obj}function escapeRegExp(string){return string.replace(/[\-\[\]{}()*+?.,\\\^$|#\s]/g,"\\$&")}function hasProperty(obj,propName){return obj!=null&&
typeof obj=="object"&&propName in obj}function primitiveHasOwnProperty(primitive,propName){return primitive!=null&&typeof primitive!="object"&&primitive.hasOwnProperty&&primitive.hasOwnProperty(propName)}
var regExpTest=RegExp.prototype.test;function testRegExp(re2,string){return regExpTest.call(re2,string)}var nonSpaceRe=/\S/;function isWhitespace(string){return!testRegExp(nonSpaceRe,string)}var entityMap={
"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;","/":"&#x2F;","`":"&#x60;","=":"&#x3D;"};function escapeHtml(string){return String(string).replace(/[&<>"'`=\/]/g,function(s2){return entityMap[s2]})}
var whiteRe=/\s*/,spaceRe=/\s+/,equalsRe=/\s*=/,curlyRe=/\s*\}/,tagRe=/#|\^|\/|>|\{|&|=|!/;function parseTemplate(template,tags){if(!template)return[];var lineHasNonSpace=!1,sections=[],tokens=[],spaces=[],
hasTag=!1,nonSpace=!1,indentation="",tagIndex=0;function stripSpace(){if(hasTag&&!nonSpace)for(;spaces.length;)delete tokens[spaces.pop()];else spaces=[];hasTag=!1,nonSpace=!1}var openingTagRe,closingTagRe,
closingCurlyRe;function compileTags(tagsToCompile){if(typeof tagsToCompile=="string"&&(tagsToCompile=tagsToCompile.split(spaceRe,2)),!isArray(tagsToCompile)||tagsToCompile.length!==2)throw new Error("\
Invalid tags: "+tagsToCompile);openingTagRe=new RegExp(escapeRegExp(tagsToCompile[0])+"\\s*"),closingTagRe=new RegExp("\\s*"+escapeRegExp(tagsToCompile[1])),closingCurlyRe=new RegExp("\\s*"+escapeRegExp(
"}"+tagsToCompile[1]))}compileTags(tags||mustache.tags);for(var scanner=new Scanner(template),start,type,value,chr,token,openSection;!scanner.eos();){if(start=scanner.pos,value=scanner.scanUntil(openingTagRe),
value)for(var i2=0,valueLength=value.length;i2<valueLength;++i2)chr=value.charAt(i2),isWhitespace(chr)?(spaces.push(tokens.length),indentation+=chr):(nonSpace=!0,lineHasNonSpace=!0,indentation+=" "),tokens.
push(["text",chr,start,start+1]),start+=1,chr===`
`&&(stripSpace(),indentation="",tagIndex=0,lineHasNonSpace=!1);if(!scanner.scan(openingTagRe))break;if(hasTag=!0,type=scanner.scan(tagRe)||"name",scanner.scan(whiteRe),type==="="?(value=scanner.scanUntil(
equalsRe),scanner.scan(equalsRe),scanner.scanUntil(closingTagRe)):type==="{"?(value=scanner.scanUntil(closingCurlyRe),scanner.scan(curlyRe),scanner.scanUntil(closingTagRe),type="&"):value=scanner.scanUntil(
closingTagRe),!scanner.scan(closingTagRe))throw new Error("Unclosed tag at "+scanner.pos);if(type==">"?token=[type,value,start,scanner.pos,indentation,tagIndex,lineHasNonSpace]:token=[type,value,start,
scanner.pos],tagIndex++,tokens.push(token),type==="#"||type==="^")sections.push(token);else if(type==="/"){if(openSection=sections.pop(),!openSection)throw new Error('Unopened section "'+value+'" at '+
start);if(openSection[1]!==value)throw new Error('Unclosed section "'+openSection[1]+'" at '+start)}else type==="name"||type==="{"||type==="&"?nonSpace=!0:type==="="&&compileTags(value)}if(stripSpace(),
openSection=sections.pop(),openSection)throw new Error('Unclosed section "'+openSection[1]+'" at '+scanner.pos);return nestTokens(squashTokens(tokens))}function squashTokens(tokens){for(var squashedTokens=[],
token,lastToken,i2=0,numTokens=tokens.length;i2<numTokens;++i2)token=tokens[i2],token&&(token[0]==="text"&&lastToken&&lastToken[0]==="text"?(lastToken[1]+=token[1],lastToken[3]=token[3]):(squashedTokens.
push(token),lastToken=token));return squashedTokens}function nestTokens(tokens){for(var nestedTokens=[],collector=nestedTokens,sections=[],token,section,i2=0,numTokens=tokens.length;i2<numTokens;++i2)
switch(token=tokens[i2],token[0]){case"#":case"^":collector.push(token),sections.push(token),collector=token[4]=[];break;case"/":section=sections.pop(),section[5]=token[2],collector=sections.length>0?
sections[sections.length-1][4]:nestedTokens;break;default:collector.push(token)}return nestedTokens}function Scanner(string){this.string=string,this.tail=string,this.pos=0}Scanner.prototype.eos=function(){
return this.tail===""};Scanner.prototype.scan=function(re2){var match=this.tail.match(re2);if(!match||match.index!==0)return"";var string=match[0];return this.tail=this.tail.substring(string.length),this.
pos+=string.length,string};Scanner.prototype.scanUntil=function(re2){var index=this.tail.search(re2),match;switch(index){case-1:match=this.tail,this.tail="";break;case 0:match="";break;default:match=this.
tail.substring(0,index),this.tail=this.tail.substring(index)}return this.pos+=match.length,match};function Context(view,parentContext){this.view=view,this.cache={".":this.view},this.parent=parentContext}
Context.prototype.push=function(view){return new Context(view,this)};Context.prototype.lookup=function(name){var cache=this.cache,value;if(cache.hasOwnProperty(name))value=cache[name];else{for(var context=this,
intermediateValue,names,index,lookupHit=!1;context;){if(name.indexOf(".")>0)for(intermediateValue=context.view,names=name.split("."),index=0;intermediateValue!=null&&index<names.length;)index===names.
length-1&&(lookupHit=hasProperty(intermediateValue,names[index])||primitiveHasOwnProperty(intermediateValue,names[index])),intermediateValue=intermediateValue[names[index++]];else intermediateValue=context.
view[name],lookupHit=hasProperty(context.view,name);if(lookupHit){value=intermediateValue;break}context=context.parent}cache[name]=value}return isFunction(value)&&(value=value.call(this.view)),value};
function Writer(){this.templateCache={_cache:{},set:function(key,value){this._cache[key]=value},get:function(key){return this._cache[key]},clear:function(){this._cache={}}}}Writer.prototype.clearCache=
function(){typeof this.templateCache<"u"&&this.templateCache.clear()};Writer.prototype.parse=function(template,tags){var cache=this.templateCache,cacheKey=template+":"+(tags||mustache.tags).join(":"),
isCacheEnabled=typeof cache<"u",tokens=isCacheEnabled?cache.get(cacheKey):void 0;return tokens==null&&(tokens=parseTemplate(template,tags),isCacheEnabled&&cache.set(cacheKey,tokens)),tokens};Writer.prototype.
render=function(template,view,partials,config){var tags=this.getConfigTags(config),tokens=this.parse(template,tags),context=view instanceof Context?view:new Context(view,void 0);return this.renderTokens(
tokens,context,partials,template,config)};Writer.prototype.renderTokens=function(tokens,context,partials,originalTemplate,config){for(var buffer="",token,symbol,value,i2=0,numTokens=tokens.length;i2<numTokens;++i2)
value=void 0,token=tokens[i2],symbol=token[0],symbol==="#"?value=this.renderSection(token,context,partials,originalTemplate,config):symbol==="^"?value=this.renderInverted(token,context,partials,originalTemplate,
config):symbol===">"?value=this.renderPartial(token,context,partials,config):symbol==="&"?value=this.unescapedValue(token,context):symbol==="name"?value=this.escapedValue(token,context,config):symbol===
"text"&&(value=this.rawValue(token)),value!==void 0&&(buffer+=value);return buffer};Writer.prototype.renderSection=function(token,context,partials,originalTemplate,config){var self=this,buffer="",value=context.
lookup(token[1]);function subRender(template){return self.render(template,context,partials,config)}if(value){if(isArray(value))for(var j2=0,valueLength=value.length;j2<valueLength;++j2)buffer+=this.renderTokens(
token[4],context.push(value[j2]),partials,originalTemplate,config);else if(typeof value=="object"||typeof value=="string"||typeof value=="number")buffer+=this.renderTokens(token[4],context.push(value),
partials,originalTemplate,config);else if(isFunction(value)){if(typeof originalTemplate!="string")throw new Error("Cannot use higher-order sections without the original template");value=value.call(context.
view,originalTemplate.slice(token[3],token[5]),subRender),value!=null&&(buffer+=value)}else buffer+=this.renderTokens(token[4],context,partials,originalTemplate,config);return buffer}};Writer.prototype.
renderInverted=function(token,context,partials,originalTemplate,config){var value=context.lookup(token[1]);if(!value||isArray(value)&&value.length===0)return this.renderTokens(token[4],context,partials,
originalTemplate,config)};Writer.prototype.indentPartial=function(partial,indentation,lineHasNonSpace){for(var filteredIndentation=indentation.replace(/[^ \t]/g,""),partialByNl=partial.split(`
`),i2=0;i2<partialByNl.length;i2++)partialByNl[i2].length&&(i2>0||!lineHasNonSpace)&&(partialByNl[i2]=filteredIndentation+partialByNl[i2]);return partialByNl.join(`
`)};Writer.prototype.renderPartial=function(token,context,partials,config){if(partials){var tags=this.getConfigTags(config),value=isFunction(partials)?partials(token[1]):partials[token[1]];if(value!=null){
var lineHasNonSpace=token[6],tagIndex=token[5],indentation=token[4],indentedValue=value;tagIndex==0&&indentation&&(indentedValue=this.indentPartial(value,indentation,lineHasNonSpace));var tokens=this.
parse(indentedValue,tags);return this.renderTokens(tokens,context,partials,indentedValue,config)}}};Writer.prototype.unescapedValue=function(token,context){var value=context.lookup(token[1]);if(value!=
null)return value};Writer.prototype.escapedValue=function(token,context,config){var escape=this.getConfigEscape(config)||mustache.escape,value=context.lookup(token[1]);if(value!=null)return typeof value==
"number"&&escape===mustache.escape?String(value):escape(value)};Writer.prototype.rawValue=function(token){return token[1]};Writer.prototype.getConfigTags=function(config){return isArray(config)?config:
config&&typeof config=="object"?config.tags:void 0};Writer.prototype.getConfigEscape=function(config){if(config&&typeof config=="object"&&!isArray(config))return config.escape};var mustache={name:"mus\
tache.js",version:"4.2.0",tags:["{{","}}"],clearCache:void 0,escape:void 0,parse:void 0,render:void 0,Scanner:void 0,Context:void 0,Writer:void 0,set templateCache(cache){defaultWriter.templateCache=cache},
get templateCache(){return defaultWriter.templateCache}},defaultWriter=new Writer;mustache.clearCache=function(){return defaultWriter.clearCache()};mustache.parse=function(template,tags){return defaultWriter.
parse(template,tags)};mustache.render=function(template,view,partials,config){if(typeof template!="string")throw new TypeError('Invalid template! Template should be a "string" but "'+typeStr(template)+
'" was given as the first argument for mustache#render(template, view, partials)');return defaultWriter.render(template,view,partials,config)};mustache.escape=escapeHtml;mustache.Scanner=Scanner;mustache.
Context=Context;mustache.Writer=Writer;var mustache_default=mustache;var LONGEST_TEMPLATE=1e5,LONGEST_FILLED=1e6,MOST_PARTS=1e5,DEEPEST=100,MOST_NAMES=30,MOST_COMPARED=100,MOST_WRONG_NAMES=10;function fillTemplate(template,...views){if(!template.includes("{{"))return{ok:!0,
text:template};if(template.length>LONGEST_TEMPLATE)return syntax(`is longer than ${LONGEST_TEMPLATE} characters`);let spans=parse3(template);if(!Array.isArray(spans))return syntax(spans.problem);let problems=new Set;
try{let text=new Filling(problems).fill(spans,views);return problems.size===0?{ok:!0,text}:{ok:!1,fault:"names",problems:[...problems]}}catch(error){if(!(error instanceof TooMuchError))throw error;return{
ok:!1,fault:"names",problems:[...problems,error.message]}}}var TooMuchError=class extends Error{name="TooMuchError"};function syntax(problem){return{ok:!1,fault:"syntax",problems:[problem]}}function parse3(template){
try{let spans=mustache_default.parse(template),problem=problemIn(spans);return problem===void 0?spans:{problem}}catch(error){return{problem:`is no template: ${(error instanceof Error?error.message:String(
error)).replace(/ at (\d+)$/,(_2,offset)=>` at character ${Number(offset)+1}`)}`}}}function problemIn(spans,depth=0){if(depth>DEEPEST)return`has more than ${DEEPEST} sections in one another`;for(let[type,
name,,,inner]of spans){if(type===">")return`uses the partial \`{{> ${name}}}\`: partials are not supported`;let problem=Array.isArray(inner)?problemIn(inner,depth+1):void 0;if(problem!==void 0)return problem}}
var Filling=class{#problems;#parts=0;#length=0;constructor(problems){this.#problems=problems}fill(spans,scope){return spans.map(span=>this.#counted(span,scope)).join("")}#counted(span,scope){if(this.#parts+=
1,this.#parts>MOST_PARTS)throw new TooMuchError(`repeats its sections: more than ${MOST_PARTS} parts to fill`);let text=this.#span(span,scope);if(span[0]!=="#"&&span[0]!=="^"&&(this.#length+=text.length),
this.#length>LONGEST_FILLED)throw new TooMuchError(`fills up to more than ${LONGEST_FILLED} characters`);return text}#note(problem){this.#problems.size<MOST_WRONG_NAMES&&this.#problems.add(problem())}#span([
type,text,,,inner],scope){switch(type){case"text":return text;case"name":case"&":return this.#value(text,scope);case"#":return Array.isArray(inner)?this.#section(this.#lookup(text,scope),inner,scope):
"";case"^":return Array.isArray(inner)&&isEmpty(this.#lookup(text,scope))?this.fill(inner,scope):"";default:return""}}#section(value,inner,scope){if(isEmpty(value))return"";let values=Array.isArray(value)?
value:[value];return this.#parts+=values.length,values.map(each=>this.fill(inner,[each,...scope])).join("")}#value(name,scope){let value=this.#lookup(name,scope);if(value===void 0)return"";let text=plainText(
value);return text===void 0&&this.#note(()=>`uses \`{{${name}}}\`, which is ${kindOf(value)}: allowed are text, a number, true, false`),text??""}#lookup(name,scope){if(name===".")return scope[0];let[first="",
...rest]=name.split("."),holder=scope.find(view=>ownValue(view,first)!==void 0),value=rest.reduce(ownValue,ownValue(holder,first));return value===void 0&&this.#note(()=>unknownName(name,scope)),value}};
function unknownName(name,scope){let known=[...new Set(scope.flatMap(namesIn))],listed=known.slice(0,MOST_NAMES).map(each=>`\`${each}\``),more=known.length>MOST_NAMES?`, and ${known.length-MOST_NAMES}\
 more`:"",names=known.length===0?" There are no names here":` Known are ${listed.join(", ")}${more}`;return`uses \`{{${name}}}\`, which is not known${didYouMean(name,known.slice(0,MOST_COMPARED))}${names}`}
var knownNames=new WeakMap;function namesIn(view){if(typeof view!="object"||view===null)return[];let names=knownNames.get(view)??Object.keys(view);return knownNames.set(view,names),names}function isEmpty(value){
return Array.isArray(value)?value.length===0:!value}function ownValue(value,name){return typeof value=="object"&&value!==null&&Object.hasOwn(value,name)?Reflect.get(value,name):void 0}function plainText(value){
return typeof value=="string"?value:typeof value=="number"||typeof value=="bigint"||typeof value=="boolean"?String(value):value instanceof Date?value.toISOString():void 0}function kindOf(value){return value===
null?"empty (null)":Array.isArray(value)?"a list":"an object"}var OPENING=/^\uFEFF?(---|\+\+\+)[ \t]*(\r?\n|$)/,CLOSING={yaml:/^(?:---|\.\.\.)[ \t]*$/m,toml:/^\+\+\+[ \t]*$/m},FENCES={yaml:"---",toml:"+++"};function languageOf(text){let fence=OPENING.exec(text)?.[1];
if(fence!==void 0)return fence===FENCES.toml?"toml":"yaml"}function findFrontMatter(text){let[opening="",,eol=""]=OPENING.exec(text)??[],language=languageOf(text);if(language===void 0)return"none";let closing=CLOSING[language].
exec(text.slice(opening.length));return closing===null||eol===""?"open":{from:opening.length,to:opening.length+closing.index,language,eol}}function e(e4){return e4.type==="Document"}function t(e4){return e4.type==="Table"}function n(e4){return e4.type==="TableKey"}function r(e4){return e4.type==="TableArray"}function i(e4){return e4.type===
"TableArrayKey"}function a(e4){return e4.type==="KeyValue"}function o(e4){return e4.type==="String"}function s(e4){return e4.type==="Integer"}function c(e4){return e4.type==="Float"}function l(e4){return e4.
type==="DateTime"}function u(e4){return e4.type==="InlineArray"}function d(e4){return e4.type==="InlineItem"}function f(e4){return e4.type==="InlineTable"}function p(e4){return e4.type==="Comment"}function m(n2){
return e(n2)||t(n2)||r(n2)||f(n2)||u(n2)}function h(e4){return n(e4)||i(e4)||d(e4)}function g(e4){return a(e4)||t(e4)||r(e4)||p(e4)}var _,v;function y(e4){if(_===e4&&v!==void 0)return v;let t2=w(e4);return _=
e4,v=t2,t2}function b(){_=void 0,v=void 0}function x(e4){return{lines:e4.end.line-e4.start.line+1,columns:e4.end.column-e4.start.column}}function S(e4,t2){let n2=Array.isArray(e4)?e4:w(e4);if(n2.length===
0)return{line:1,column:t2};let r2=0,i2=n2.length-1;for(;r2<i2;){let e5=r2+i2>>>1;n2[e5]<t2?r2=e5+1:i2=e5}n2[r2]<t2&&r2++;let a2=r2+1;return{line:a2,column:t2-(n2[a2-2]+1||0)}}function C(e4,t2){let n2=y(
e4),r2=n2[t2.line-2]===void 0?0:n2[t2.line-2]+1,i2=n2[t2.line-1]||e4.length;return e4.substring(r2,i2)}function w(e4){let t2=[];for(let n2=0;n2<e4.length;n2++){let r2=e4.charCodeAt(n2);r2===10?t2.push(
n2):r2===13&&(e4.charCodeAt(n2+1)===10?(t2.push(n2+1),n2++):t2.push(n2))}return t2.push(e4.length),t2}function T(e4){return{line:e4.line,column:e4.column}}function E(e4){return{start:T(e4.start),end:T(
e4.end)}}function D(){return{line:1,column:0}}var O=class extends Error{line;column;constructor(e4,t2,n2){let r2=`Error parsing TOML (${t2.line}, ${t2.column+1}):
`;if(e4){let n3=C(e4,t2),i2=`${k(t2.column)}^`;n3&&(r2+=`${n3}
${i2}
`)}r2+=n2,super(r2),this.line=t2.line,this.column=t2.column}};function k(e4,t2=" "){return t2.repeat(e4)}var A=/^[\w-]+$/,j=/[\w,\d,",',+,\-,_]/;function ee(){return{reference:null,mixed:!1}}function*te(e4,t2){
let n2=e4.length,r2=0,i2=t2??ee(),a2=[],o2=(e5,t3)=>({start:S(a2,e5),end:S(a2,t3)});for(;r2<n2;){let t3=e4.charCodeAt(r2);if((t3<=31||t3===127)&&t3!==9&&t3!==13&&t3!==10)throw new O(e4,S(a2,r2),`Contr\
ol char 0x${t3.toString(16).toUpperCase().padStart(2,"0")} not allowed`);if(t3===13&&(r2+1>=n2||e4.charCodeAt(r2+1)!==10))throw new O(e4,S(a2,r2),"Standalone CR; must be CRLF or LF");if(t3!==32&&t3!==
9&&t3!==13)if(t3===10)s2(r2);else if(t3===91||t3===93)yield{type:"Bracket",raw:e4[r2],loc:o2(r2,r2+1)};else if(t3===123||t3===125)yield{type:"Curly",raw:e4[r2],loc:o2(r2,r2+1)};else if(t3===61)yield{type:"\
Equal",raw:"=",loc:o2(r2,r2+1)};else if(t3===44)yield{type:"Comma",raw:",",loc:o2(r2,r2+1)};else if(t3===46)yield{type:"Dot",raw:".",loc:o2(r2,r2+1)};else if(t3===35)yield c2();else{let t4=ne(e4,r2,"'")||
ne(e4,r2,'"');t4?yield l2(t4):yield u2()}r2++}function s2(t3){a2.push(t3);let n3=t3>0&&e4.charCodeAt(t3-1)===13?`\r
`:`
`;i2.reference===null?i2.reference=n3:i2.reference!==n3&&(i2.mixed=!0)}function c2(){let t3=r2;for(;r2+1<n2;){let t4=e4.charCodeAt(r2+1);if(t4===10||t4===13)break;r2++;let n3=e4.charCodeAt(r2);if((n3<=
31||n3===127)&&n3!==9)throw new O(e4,S(a2,r2),`Control char 0x${n3.toString(16).toUpperCase().padStart(2,"0")} not allowed`)}return{type:"Comment",raw:e4.slice(t3,r2+1),loc:o2(t3,r2+1)}}function l2(t3){
let i3=r2,c3=t3+t3+t3;for(r2+=3;r2<n2;){if(ne(e4,r2,t3)){let n3=3;for(;e4[r2+n3]===t3;)n3++;if(n3>=6)throw new O(e4,S(a2,r2),`Invalid multiline string: ${n3} consecutive ${t3} characters`);if(n3===3){
r2+=2;break}r2+=n3-3,r2+=2;break}let i4=e4.charCodeAt(r2);if(i4===13&&(r2+1>=n2||e4.charCodeAt(r2+1)!==10))throw new O(e4,S(a2,r2),"Standalone CR in multiline string; must be CRLF or LF");if((i4<=31||
i4===127)&&i4!==9&&i4!==10&&i4!==13){let n3=t3==='"'?"multiline basic strings":"multiline literal strings",o3=`0x${i4.toString(16).toUpperCase().padStart(2,"0")}`,s3="";i4===0?s3="Null":i4===127&&(s3=
"DEL");let c4=s3?`${s3} (${o3}) not allowed in ${n3}`:`Control char ${o3} not allowed in ${n3}`;throw new O(e4,S(a2,r2),c4)}i4===10&&s2(r2),r2++}if(r2>=n2){if(t3==='"'){let t4=0,i4=n2-1;for(;i4>=0&&e4[i4]===
"\\";)t4++,i4--;if(t4>0&&t4%2!=0)throw new O(e4,S(a2,r2),`Unterminated multiline ${c3} (possible escape issue)`)}throw new O(e4,S(a2,r2),`Unterminated multiline ${c3}`)}return{type:"Literal",raw:e4.slice(
i3,r2+1),loc:o2(i3,r2+1)}}function u2(){let t3=e4[r2];if(!j.test(t3))throw new O(e4,S(a2,r2),`Unexpected char "${t3}"`);let i3=r2,s3=t3==='"',c3=t3==="'";for(;r2<n2&&!(r2+1>=n2);){let t4=e4.charCodeAt(
r2+1);if(!(s3||c3)&&(t4===32||t4===9||t4===10||t4===13||t4===44||t4===46||t4===93||t4===125||t4===61||t4===35))break;if(r2++,!(s3||c3)){let t5=e4.charCodeAt(r2);if(t5<=31||t5===127)throw new O(e4,S(a2,
r2),`Control char 0x${t5.toString(16).toUpperCase().padStart(2,"0")} not allowed in unquoted value`)}if(s3||c3){let t5=e4.charCodeAt(r2);if((t5<=31||t5===127)&&t5!==9){let n3=s3?"basic strings":"liter\
al strings",i5=`0x${t5.toString(16).toUpperCase().padStart(2,"0")}`,o3="";t5===10?o3="Newline":t5===13?o3="Carriage return":t5===0?o3="Null":t5===127&&(o3="DEL");let c4=o3?`${o3} (${i5}) not allowed i\
n ${n3}`:`Control char ${i5} not allowed in ${n3}`;throw new O(e4,S(a2,r2),c4)}}let i4=e4[r2];if(i4==='"'&&!c3&&(s3=!s3),i4==="'"&&!s3&&(c3=!c3),r2+1>=n2)break;if(s3&&i4==="\\"){let t5=e4[r2+1];(t5===
'"'||t5==="\\")&&r2++}}if(s3||c3)throw new O(e4,S(a2,i3),`Expected close of string with ${s3?'"':"'"}`);return{type:"Literal",raw:e4.slice(i3,r2+1),loc:o2(i3,r2+1)}}}function ne(e4,t2,n2){if(!n2||e4[t2]!==
n2||e4[t2+1]!==n2||e4[t2+2]!==n2)return!1;if(n2==="'")return n2;let r2=0,i2=t2-1;for(;i2>=0&&e4[i2]==="\\";)r2++,i2--;return(r2===0||r2%2==0)&&n2}var M=new Int8Array(128);M.fill(-1);for(let e4=0;e4<10;e4++)
M[48+e4]=e4;for(let e4=0;e4<6;e4++)M[65+e4]=10+e4,M[97+e4]=10+e4;function re(e4){let t2=e4.charCodeAt(0);return t2<128&&M[t2]!==-1}function ie(e4,t2){return M[e4.charCodeAt(t2)]<<12|M[e4.charCodeAt(t2+
1)]<<8|M[e4.charCodeAt(t2+2)]<<4|M[e4.charCodeAt(t2+3)]}function ae(e4){return e4.startsWith("'''")?se(e4.slice(3,e4.length-3)):e4.startsWith("'")?e4.slice(1,e4.length-1):e4.startsWith('"""')?oe(se(e4.
slice(3,e4.length-3)),!0):e4.startsWith('"')?oe(e4.slice(1,e4.length-1),!1):e4}function oe(e4,t2){let n2=e4.length;if(!t2&&e4.indexOf("\\")===-1)return e4;let r2=[],i2=0;for(let a2=0;a2<n2;a2++){if(e4[a2]!==
"\\")continue;if(a2>i2&&r2.push(e4.slice(i2,a2)),a2++,a2>=n2)throw Error("Trailing backslash");let o2=e4[a2];switch(o2){case"b":r2.push("\b");break;case"t":r2.push("	");break;case"n":r2.push(`
`);break;case"f":r2.push("\f");break;case"r":r2.push("\r");break;case'"':r2.push('"');break;case"\\":r2.push("\\");break;case"e":r2.push("\x1B");break;case"u":{if(a2+4>n2||!re(e4[a2+1])||!re(e4[a2+2])||
!re(e4[a2+3])||!re(e4[a2+4]))throw Error(`Invalid Unicode escape: \\u${e4.slice(a2+1,a2+5)}`);let t3=ie(e4,a2+1);if(t3>=55296&&t3<=57343)throw Error(`Invalid \\u${e4.slice(a2+1,a2+5)}: surrogates not \
allowed`);r2.push(String.fromCharCode(t3)),a2+=4;break}case"U":{if(a2+8>n2)throw Error(`Invalid Unicode escape: \\U${e4.slice(a2+1,a2+9)}`);for(let t4=1;t4<=8;t4++)if(!re(e4[a2+t4]))throw Error(`Inval\
id Unicode escape: \\U${e4.slice(a2+1,a2+9)}`);let t3=parseInt(e4.slice(a2+1,a2+9),16);if(t3>=55296&&t3<=57343)throw Error(`Invalid \\U${e4.slice(a2+1,a2+9)}: surrogates not allowed`);r2.push(String.fromCodePoint(
t3)),a2+=8;break}case"x":{if(a2+2>n2||!re(e4[a2+1])||!re(e4[a2+2]))throw Error(`Invalid hex escape: \\x${e4.slice(a2+1,a2+3)}`);let t3=M[e4.charCodeAt(a2+1)]<<4|M[e4.charCodeAt(a2+2)];r2.push(String.fromCharCode(
t3)),a2+=2;break}default:if(t2&&(o2===`
`||o2==="\r"||o2===" "||o2==="	")){let t3=o2===`
`||o2==="\r",r3=a2;for(;r3<n2&&(e4[r3]===" "||e4[r3]==="	"||e4[r3]===`
`||e4[r3]==="\r");)(e4[r3]===`
`||e4[r3]==="\r")&&(t3=!0),r3++;if(!t3)throw Error(`Invalid escape sequence: \\${o2}`);a2=r3-1;break}throw Error(`Invalid escape sequence: \\${o2}`)}i2=a2+1}return i2===0?e4:(i2<n2&&r2.push(e4.slice(i2)),
r2.join(""))}function se(e4){return e4.charCodeAt(0)===10?e4.slice(1):e4.charCodeAt(0)===13&&e4.charCodeAt(1)===10?e4.slice(2):e4}var ce=class{iterator;index;value;done;peeked;constructor(e4){this.iterator=
e4,this.index=-1,this.value=void 0,this.done=!1,this.peeked=null}next(){if(this.done)return ue();let e4=this.peeked||this.iterator.next();return this.index+=1,this.value=e4.value,this.done=e4.done??!1,
this.peeked=null,e4}peek(){return this.done?ue():(this.peeked||=this.iterator.next(),this.peeked)}[Symbol.iterator](){return this}},le=Object.freeze({value:void 0,done:!0});function ue(){return le}var de=new WeakMap;
function fe(e4,t2){de.set(e4,t2)}function pe(e4){return de.get(e4)}function me(e4){return{year:String(e4.getUTCFullYear()).padStart(4,"0"),month:String(e4.getUTCMonth()+1).padStart(2,"0"),day:String(e4.
getUTCDate()).padStart(2,"0"),hours:String(e4.getUTCHours()).padStart(2,"0"),minutes:String(e4.getUTCMinutes()).padStart(2,"0"),seconds:String(e4.getUTCSeconds()).padStart(2,"0"),ms:e4.getUTCMilliseconds()}}
function he(e4){return e4===0?"":String(e4).padStart(3,"0").replace(/0+$/,"")}var ge=/\.(\d+)\s*$/,_e=/\.(\d+)(?:[Zz]|[+-]\d{2}:\d{2})\s*$/;function ve(e4,t2){var n2;return((n2=e4.match(t2))==null?void 0:
n2[1])??""}function ye(e4,t2,n2){let r2=ve(t2,n2),i2=r2.length>r2.replace(/0+$/,"").length?Math.max(r2.length,e4.length):e4.length;return i2===0?"":"."+e4.padEnd(i2,"0")}function be(e4){let t2=e4.toISOString().
match(/\.(\d+)/);return t2?t2[1]:""}function xe(e4,t2,n2,r2=ge){let i2=be(e4).replace(/0+$/,"");return i2.length>he(t2).length?ye(i2,n2,r2):Se(t2,n2,r2)}function Se(e4,t2,n2=ge){let r2=he(e4);if(t2&&t2.
includes(".")){let i2=t2.match(n2);return i2&&i2[1].startsWith(String(e4).padStart(3,"0"))?"."+i2[1]:ye(r2,t2,n2)}return r2?"."+r2:""}function Ce(e4){if(e4==="Z")return 0;let t2=e4[0]==="+"?1:-1,[n2,r2]=e4.
slice(1).split(":");return t2*(parseInt(n2)*60+parseInt(r2))}function we(e4,t2){return t2<=0?e4:e4.replace(/(\d{2}:\d{2})(?::(\d{2}))?(?:\.(\d+))?/,(e5,n2,r2,i2)=>{let a2=i2??"";return a2.length>=t2?e5:
`${n2}:${r2??"00"}.${a2.padEnd(t2,"0")}`})}var Te=class e2{static IS_DATE_ONLY=/^\d{4}-\d{2}-\d{2}$/;static IS_TIME_ONLY=/^\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?$/;static IS_LOCAL_DATETIME_T=/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?$/;static IS_LOCAL_DATETIME_SPACE=/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?(?:\.\d+)?$/;static IS_OFFSET_DATETIME_T=/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;static IS_OFFSET_DATETIME_SPACE=/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;static IS_FULL_DATE=/(\d{4})-(\d+)-(\d+)/;static IS_FULL_TIME=/(\d+):(\d+)(?::(\d+))?/;static createDateWithOriginalFormat(t2,n2){
if(e2.IS_DATE_ONLY.test(n2)){if(t2.getUTCHours()!==0||t2.getUTCMinutes()!==0||t2.getUTCSeconds()!==0||t2.getUTCMilliseconds()!==0){if(t2 instanceof ke)return t2;let e5=t2.toISOString().replace("Z","");
return e5=e5.replace(/\.000$/,""),new Oe(e5,!1)}let e4=t2.toISOString().split("T")[0];return new Ee(e4)}if(e2.IS_TIME_ONLY.test(n2)){let e4=me(t2),r2=xe(t2,e4.ms,n2);return new De(`${e4.hours}:${e4.minutes}\
:${e4.seconds}${r2}`)}if(e2.IS_LOCAL_DATETIME_T.test(n2)){let e4=me(t2),r2=xe(t2,e4.ms,n2),i2=`${e4.year}-${e4.month}-${e4.day}T${e4.hours}:${e4.minutes}:${e4.seconds}${r2}`;return new Oe(i2,!1,i2)}if(e2.
IS_LOCAL_DATETIME_SPACE.test(n2)){let e4=me(t2),r2=xe(t2,e4.ms,n2),i2=`${e4.year}-${e4.month}-${e4.day} ${e4.hours}:${e4.minutes}:${e4.seconds}${r2}`;return new Oe(i2,!0,i2)}if(e2.IS_OFFSET_DATETIME_T.
test(n2)||e2.IS_OFFSET_DATETIME_SPACE.test(n2)){let r2=n2.match(/([+-]\d{2}:\d{2}|[Zz])$/),i2=r2?r2[1]==="z"?"Z":r2[1]:"Z",a2=e2.IS_OFFSET_DATETIME_SPACE.test(n2),o2=me(new Date(t2.getTime()+Ce(i2)*6e4)),
s2=a2?" ":"T",c2=xe(t2,o2.ms,n2,_e);return new ke(`${o2.year}-${o2.month}-${o2.day}${s2}${o2.hours}:${o2.minutes}:${o2.seconds}${c2}${i2}`,a2)}return t2}},Ee=class extends Date{constructor(e4){super(e4)}toISOString(){
let e4=me(this);return`${e4.year}-${e4.month}-${e4.day}`}},De=class extends Date{originalFormat;constructor(e4,t2=e4){let n2=e4;/:\d{2}:\d{2}/.test(e4)||(n2=e4+":00"),super(`0000-01-01T${n2}Z`),this.originalFormat=
t2}toISOString(){let e4=me(this);return`${e4.hours}:${e4.minutes}:${e4.seconds}${Se(e4.ms,this.originalFormat)}`}},Oe=class extends Date{useSpaceSeparator=!1;originalFormat;constructor(e4,t2=!1,n2){let r2=e4;
/\d{2}:\d{2}:\d{2}/.test(e4)||(r2=e4.replace(/(\d{2}:\d{2})([\s\-+TZ]|$)/,"$1:00$2")),super(r2.replace(" ","T")+"Z"),this.useSpaceSeparator=t2,this.originalFormat=n2||e4}toISOString(){let e4=me(this),
t2=this.useSpaceSeparator?" ":"T";return`${e4.year}-${e4.month}-${e4.day}${t2}${e4.hours}:${e4.minutes}:${e4.seconds}${Se(e4.ms,this.originalFormat)}`}},ke=class extends Date{useSpaceSeparator=!1;originalOffset;originalFormat;constructor(e4,t2=!1){
let n2=e4;/\d{2}:\d{2}:\d{2}/.test(e4)||(n2=e4.replace(/(\d{2}:\d{2})([\s\-+TZ]|$)/,"$1:00$2")),super(n2.replace(" ","T")),this.useSpaceSeparator=t2,this.originalFormat=e4;let r2=e4.match(/([+-]\d{2}:\d{2}|[Zz])$/);
r2&&(this.originalOffset=r2[1]==="z"?"Z":r2[1])}toISOString(){if(this.originalOffset){let e5=me(new Date(this.getTime()+Ce(this.originalOffset)*6e4)),t2=this.useSpaceSeparator?" ":"T",n2=Se(e5.ms,this.
originalFormat,_e);return`${e5.year}-${e5.month}-${e5.day}${t2}${e5.hours}:${e5.minutes}:${e5.seconds}${n2}${this.originalOffset}`}let e4=super.toISOString();return this.useSpaceSeparator?e4.replace("\
T"," "):e4}},Ae=Te,je="true",Me=/e/i,Ne=/_/g,Pe=/^[+-]?inf$/,Fe=/^[+-]?nan$/,Ie=/^[+-]?0x/i;function Le(e4){return e4>=65&&e4<=90||e4>=97&&e4<=122||e4>=48&&e4<=57||e4===95||e4===45}var Re=/^[+-]?0o/i,
ze=/^[+-]?0b/i;function Be(e4,t2,n2){for(let r2=0;r2<e4.length;r2++)if(!Le(e4.charCodeAt(r2)))throw new O(t2,{line:n2.line,column:n2.column+r2},`Invalid bare key char '${e4[r2]}'`)}function Ve(e4,t2,n2){
if(e4.startsWith('"""')||e4.startsWith("'''"))throw new O(t2,n2,"Multiline strings cannot be keys")}function He(e4,t2,n2){try{return ae(e4)}catch(e5){throw new O(t2,n2,e5.message)}}function Ue(e4,t2,n2,r2=!0){
if(e4.endsWith("_")||(r2?/^[+-]?_/.test(e4):e4.startsWith("_")))throw new O(t2,n2,"Underscore must be between digits");if(/__/.test(e4))throw new O(t2,n2,"Consecutive underscores not allowed")}function We(e4,t2,n2,r2){
let i2=e4.replace(Ne,"");if(/^[+-]?0\d/.test(i2)&&!Ie.test(e4)&&!Re.test(e4)&&!ze.test(e4))throw new O(t2,n2,`Leading zeros are not allowed in ${r2}`)}function Ge(e4,t2,n2,r2){if(/_[eE]/.test(e4))throw new O(
n2,r2,"Underscore before exponent is not allowed");if(/[eE][+-]?_/.test(e4))throw new O(n2,r2,"Underscore at start of exponent is not allowed");if(/[eE][+-]?$/.test(e4))throw new O(n2,r2,`Invalid floa\
t "${t2}": incomplete exponent`);if(/[eE][+-]?.*\./.test(e4))throw new O(n2,r2,`Invalid float "${t2}": decimal point not allowed in exponent`)}function Ke(e4,t2,n2,r2,i2,a2){if(e4.length!==2)throw new O(
i2,a2,`"${r2}": hour must be 2 digits`);if(t2.length!==2)throw new O(i2,a2,`"${r2}": minute must be 2 digits`);if(n2&&n2.length!==2)throw new O(i2,a2,`"${r2}": second must be 2 digits`)}function qe(e4,t2,n2,r2,i2,a2){
if(e4!==void 0){let t3=parseInt(e4,10);if(t3<0||t3>23)throw new O(i2,a2,`"${r2}": hour must be 00-23`)}if(t2!==void 0){let e5=parseInt(t2,10);if(e5<0||e5>59)throw new O(i2,a2,`"${r2}": minute must be \
00-59`)}if(n2!==void 0){let e5=parseInt(n2,10);if(e5<0||e5>60)throw new O(i2,a2,`"${r2}": second must be 00-60`)}}function Je(e4,t2,n2){if(Ie.test(e4)||Re.test(e4)||ze.test(e4))return;let r2=e4.replace(
/^[+-]/,"").replace(/_/g,"");if(!/^[0-9]+$/.test(r2))throw new O(t2,n2,`Invalid integer "${e4}"`)}function Ye(e4,t2,n2,r2,i2,a2,o2){let s2=r2[0]+r2[1].toUpperCase();if(RegExp("^[+\\-]?"+s2.replace(/([[\]])/g,
"\\$1")).test(e4))throw new O(t2,n2,`${a2} prefix must be lowercase "${r2}"`);if(RegExp("^[+\\-]?"+r2+"_","i").test(e4))throw new O(t2,n2,"Underscore must be between digits");let c2=RegExp("^[+\\-]?"+
r2,"i"),l2=e4.replace(c2,"");if(!l2||l2==="_"||l2.startsWith("_"))throw new O(t2,n2,`Incomplete ${a2.toLowerCase()} number`);let u2=l2.replace(/_/g,"");if(!i2.test(u2))throw new O(t2,n2,o2??`Invalid ${a2.
toLowerCase()} digits`);if(/^[+-]/.test(e4))throw new O(t2,n2,`${a2} numbers cannot have a sign prefix`)}function*Xe(e4,t2){let n2=new ce(te(e4,t2));try{for(;!n2.next().done;){let t3=lt(n2,e4);for(let e5 of t3)
yield e5}}finally{b()}}function et(e4){return{type:"Comment",loc:e4.value.loc,raw:e4.value.raw}}function tt(e4,t2){let n2=!e4.peek().done&&e4.peek().value.type==="Bracket"?"TableArray":"Table",r2=n2==="Table";if(r2&&e4.value.
raw!=="[")throw new O(t2,e4.value.loc.start,`Expected table opening "[", found ${e4.value.raw}`);if(!r2){let n3=e4.peek();if(n3.done)throw new O(t2,e4.value.loc.start,'Expected "[[" for Array of Table\
s, found end of input');if(e4.value.raw!=="["||n3.value.raw!=="[")throw new O(t2,e4.value.loc.start,`Expected "[[", found ${e4.value.raw+n3.value.raw}`);let r3=e4.value,i3=n3.value;if(r3.loc.end.line!==
i3.loc.start.line||r3.loc.end.column!==i3.loc.start.column)throw new O(t2,r3.loc.start,'"[[" brackets must be adjacent (no whitespace)')}let i2=r2?{type:"TableKey",loc:e4.value.loc}:{type:"TableArrayK\
ey",loc:e4.value.loc};if(e4.next(),n2==="TableArray"&&e4.next(),e4.done)throw new O(t2,i2.loc.start,"Expected table key, reached end of file");if(e4.value.type==="Bracket"&&e4.value.raw==="]")throw new O(
t2,e4.value.loc.start,n2==="TableArray"?"Array of Tables header [[]] requires a table name":"Table header [] requires a table name");let a2=e4.value.raw;Ve(a2,t2,e4.value.loc.start),a2.startsWith('"')||
a2.startsWith("'")||Be(a2,t2,e4.value.loc.start);let o2;for(o2=[He(e4.value.raw,t2,e4.value.loc.start)],i2.item={type:"Key",loc:e4.value.loc,raw:e4.value.raw,value:o2};!e4.peek().done&&e4.peek().value.
type==="Dot";){e4.next();let n3=e4.value;e4.next();let r3=e4.value.raw;r3.startsWith('"')||r3.startsWith("'")||Be(r3,t2,e4.value.loc.start);let a3=" ".repeat(n3.loc.start.column-i2.item.loc.end.column),
o3=" ".repeat(e4.value.loc.start.column-n3.loc.end.column);i2.item.loc.end=e4.value.loc.end,i2.item.raw+=`${a3}.${o3}${e4.value.raw}`;try{i2.item.value.push(ae(e4.value.raw))}catch(n4){let r4=n4;throw new O(
t2,e4.value.loc.start,r4.message)}}if(e4.next(),!e4.done){let n3=i2.loc.start.line;if(e4.value.loc.start.line!==n3)throw new O(t2,e4.value.loc.start,r2?"Table header must be single-line":"Array of Tab\
les header must be single-line")}if(r2&&(e4.done||e4.value.raw!=="]"))throw new O(t2,e4.done?i2.item.loc.end:e4.value.loc.start,`Expected table closing "]", found ${e4.done?"end of file":e4.value.raw}`);
if(!r2&&(e4.done||e4.peek().done||e4.value.raw!=="]"||e4.peek().value.raw!=="]"))throw new O(t2,e4.done||e4.peek().done?i2.item.loc.end:e4.value.loc.start,`Expected "]]" closing, found ${e4.done||e4.peek().
done?"end of file":e4.value.raw+e4.peek().value.raw}`);if(!r2){let n3=e4.value,r3=e4.peek().value;if(n3.loc.end.line!==r3.loc.start.line||n3.loc.end.column!==r3.loc.start.column)throw new O(t2,n3.loc.
start,'"]]" brackets must be adjacent (no whitespace)')}if(r2||e4.next(),i2.loc.end=e4.value.loc.end,!e4.peek().done){let n3=e4.peek().value;if(n3.loc.start.line===i2.loc.end.line&&n3.type!=="Comment")
throw new O(t2,n3.loc.start,`Extra content after ${r2?"table":"Array of Tables"} header`)}let s2=[];for(;!e4.peek().done&&e4.peek().value.type!=="Bracket";){e4.next();let n3=lt(e4,t2);for(let e5=0;e5<
n3.length;e5++)s2.push(n3[e5])}return{type:r2?"Table":"TableArray",loc:{start:T(i2.loc.start),end:s2.length?T(s2[s2.length-1].loc.end):T(i2.loc.end)},key:i2,items:s2}}function nt(e4,t2){let n2=He(e4.value.
raw,t2,e4.value.loc.start);return{type:"String",loc:e4.value.loc,raw:e4.value.raw,value:n2}}function rt(e4){return{type:"Boolean",loc:e4.value.loc,value:e4.value.raw===je}}function it(e4,t2){let n2=e4.
value.loc,r2=e4.value.raw,i2;if(!e4.peek().done&&e4.peek().value.type==="Literal"&&Ae.IS_FULL_DATE.test(r2)&&/^\d/.test(e4.peek().value.raw)&&Ae.IS_FULL_TIME.test(e4.peek().value.raw)){let t3=n2.start;
e4.next(),n2={start:t3,end:e4.value.loc.end},r2+=` ${e4.value.raw}`}if(!e4.peek().done&&e4.peek().value.type==="Dot"){let i3=n2.start;if(e4.next(),e4.peek().done||e4.peek().value.type!=="Literal")throw new O(
t2,e4.value.loc.end,"Expected fractional value for DateTime");e4.next(),n2={start:i3,end:e4.value.loc.end},r2+=`.${e4.value.raw}`}if(ot(r2,t2,n2.start),Ae.IS_FULL_DATE.test(r2))i2=Ae.IS_DATE_ONLY.test(
r2)?new Ee(r2):Ae.IS_LOCAL_DATETIME_T.test(r2)?new Oe(r2,!1):Ae.IS_LOCAL_DATETIME_SPACE.test(r2)?new Oe(r2,!0):Ae.IS_OFFSET_DATETIME_T.test(r2)?new ke(r2,!1):Ae.IS_OFFSET_DATETIME_SPACE.test(r2)?new ke(
r2,!0):new Date(r2.replace(" ","T"));else if(Ae.IS_TIME_ONLY.test(r2))i2=new De(r2,r2);else{let[e5]=new Date().toISOString().split("T");i2=new Date(`${e5}T${r2}`)}return{type:"DateTime",loc:n2,raw:r2,
value:i2}}function at(e4,t2){return t2===2?e4%4==0&&e4%100!=0||e4%400==0?29:28:[31,28,31,30,31,30,31,31,30,31,30,31][t2-1]}function ot(e4,t2,n2){if(/\.([Zz]|[+-])/.test(e4))throw new O(t2,n2,`"${e4}":\
 fractional seconds needs digit after dot`);if(/[+-]$/.test(e4))throw new O(t2,n2,`"${e4}": offset needs HH:MM`);let r2=/\d{2}:\d{2}/.test(e4)?e4.match(/([+-])(\d+)(:?)(\d*)$/):null;if(r2){let e5=r2[0],
i3=r2[2],a3=r2[3],o3=r2[4];if(a3!==":")throw new O(t2,n2,`Offset "${e5}": missing colon separator`);if(i3.length!==2)throw new O(t2,n2,`Offset "${e5}": hour must be 2 digits`);if(!o3||o3.length===0)throw new O(
t2,n2,`Offset "${e5}": minute required`);if(o3.length!==2)throw new O(t2,n2,`Offset "${e5}": minute must be 2 digits`);let s3=parseInt(i3,10);if(s3<0||s3>23)throw new O(t2,n2,`Offset "${e5}": hour mus\
t be 00-23`);let c3=parseInt(o3,10);if(c3<0||c3>59)throw new O(t2,n2,`Offset "${e5}": minute must be 00-59`)}if(!/^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/.
test(e4)&&!/^\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?$/.test(e4))throw/^\d{4}-\d{2}-\d{2}T$/.test(e4)?new O(t2,n2,`"${e4}": 'T' requires time component`):/^\d{4}-\d{2}-\d{2}[a-su-zA-SU-Z]/.test(e4)?new O(t2,n2,
`Invalid date "${e4}": unexpected character after date`):/^\d{4}-\d{2}-\d{2}\d{2}:\d{2}/.test(e4)?new O(t2,n2,`"${e4}": missing 'T' or space separator`):new O(t2,n2,`Invalid datetime "${e4}"`);let i2=e4.
match(/^(\d+)-/);if(i2&&i2[1].length!==4)throw new O(t2,n2,`"${e4}": year must be 4 digits`);let a2=e4.match(/^(\d+)-(\d+)-(\d+)/);if(a2){let[,,r3,i3]=a2;if(r3.length!==2)throw new O(t2,n2,`"${e4}": m\
onth must be 2 digits`);if(i3.length!==2)throw new O(t2,n2,`"${e4}": day must be 2 digits`)}let o2=e4.match(/[T ](\d+):(\d+)(?::(\d+))?/);if(o2){let[,r3,i3,a3]=o2;Ke(r3,i3,a3,e4,t2,n2)}let s2=e4.match(
/^(\d+):(\d+)(?::(\d+))?/);if(s2&&!a2){let[,r3,i3,a3]=s2;Ke(r3,i3,a3,e4,t2,n2)}let c2=e4.match(/^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/),l2=e4.match(/^(\d{2}):(\d{2})(?::(\d{2}))?/);
if(c2){let[,r3,i3,a3,o3,s3,l3]=c2,u2=parseInt(i3,10);if(u2<1||u2>12)throw new O(t2,n2,`"${e4}": month must be 01-12`);let d2=parseInt(a3,10);if(d2<1||d2>31)throw new O(t2,n2,`"${e4}": day must be 01-3\
1`);if(d2>at(parseInt(r3,10),u2))throw new O(t2,n2,`"${e4}": day ${a3} invalid for ${r3}-${i3}`);qe(o3,s3,l3,e4,t2,n2)}else if(l2){let[,r3,i3,a3]=l2;qe(r3,i3,a3,e4,t2,n2)}}function st(e4,t2){let n2=e4.
value.loc,r2=e4.value.raw,i2;if(Pe.test(r2))i2=r2.startsWith("-")?-1/0:1/0;else if(Fe.test(r2)){let e5=new Float64Array(1),t3=new DataView(e5.buffer);r2.startsWith("-")?(t3.setUint32(0,0,!0),t3.setUint32(
4,4294443008,!0)):(t3.setUint32(0,0,!0),t3.setUint32(4,2146959360,!0)),i2=e5[0];let a2=r2.startsWith("+")?"+":r2.startsWith("-")?"-":void 0;return{type:"Float",loc:n2,raw:r2,value:i2,nanSign:a2}}else if(!e4.
peek().done&&e4.peek().value.type==="Dot"){let a2=n2.start;{if(Me.test(r2)&&!Ie.test(r2))throw new O(t2,n2.start,`Float "${r2}": dot after exponent`);let e5=r2;We(e5,t2,n2.start,"the integer part of a\
 float");let i3=e5.replace(/^[+-]/,"");if(i3===""||i3==="_")throw new O(t2,n2.start,"Float: digit required before dot");Ue(e5,t2,n2.start)}if(e4.next(),e4.peek().done||e4.peek().value.type!=="Literal")
throw new O(t2,e4.value.loc.end,"Expected fraction value for Float");e4.next(),r2+=`.${e4.value.raw}`,n2={start:a2,end:e4.value.loc.end};{let n3=e4.value.raw;if(!/^\d/.test(n3))throw new O(t2,e4.value.
loc.start,`Float: fraction must start with digit, found "${n3}"`);Ue(n3,t2,e4.value.loc.start,!1),Ge(n3,r2,t2,e4.value.loc.start)}i2=Number(r2.replace(Ne,""))}else{if(Ue(r2,t2,n2.start),Ge(r2,r2,t2,n2.
start),!e4.peek().done&&e4.peek().value.type==="Dot")throw new O(t2,e4.peek().value.loc.start,`Float "${r2}.": dot after exponent`);We(r2,t2,n2.start,"the integer part of a float"),i2=Number(r2.replace(
Ne,""))}if(Number.isNaN(i2)&&!Fe.test(r2))throw new O(t2,n2.start,`Invalid float "${r2}"`);return{type:"Float",loc:n2,raw:r2,value:i2}}function ct(e4,t2){let n2=e4.value.raw,r2=e4.value.loc;if(/^\d{1,}-\d{1,}/.
test(n2)||/^\d{1,}:\d{1,}/.test(n2)||/^\d{6}-\d{2}$/.test(n2))throw new O(t2,r2.start,`Invalid integer "${n2}"`);if(n2==="-0"||n2==="+0")return{type:"Integer",loc:r2,raw:n2,value:0};if(/^[+-]{2,}/.test(
n2))throw new O(t2,r2.start,"Double sign is not allowed in integers");We(n2,t2,r2.start,"decimal integers"),Ue(n2,t2,r2.start),Je(n2,t2,r2.start);let i2=10;Ie.test(n2)?(i2=16,Ye(n2,t2,r2.start,"0x",/^[0-9a-fA-F]+$/,
"Hexadecimal")):Re.test(n2)?(i2=8,Ye(n2,t2,r2.start,"0o",/^[0-7]+$/,"Octal","Invalid octal digits (must be 0-7)")):ze.test(n2)&&(i2=2,Ye(n2,t2,r2.start,"0b",/^[01]+$/,"Binary","Invalid binary digits (\
must be 0 or 1)"));let a2=parseInt(n2.replace(Ne,"").replace(Re,"").replace(ze,""),i2);if(Number.isNaN(a2))throw new O(t2,r2.start,`Invalid integer "${n2}"`);return{type:"Integer",loc:r2,raw:n2,value:a2}}
function lt(e4,t2){if(e4.value.type==="Comment")return[et(e4)];if(e4.value.type==="Bracket")return[tt(e4,t2)];if(e4.value.type==="Literal")return ut(e4,t2);throw e4.value.type==="Equal"?new O(t2,e4.value.
loc.start,"Missing key before '='"):new O(t2,e4.value.loc.start,`Unexpected token "${e4.value.type}"`)}function ut(e4,t2){let n2=e4.value.raw;if(n2.endsWith(":"))throw new O(t2,{line:e4.value.loc.start.
line,column:e4.value.loc.start.column+[...n2].length-1},"Use '=' to separate keys and values, not ':'");Ve(n2,t2,e4.value.loc.start),n2.startsWith('"')||n2.startsWith("'")||Be(n2,t2,e4.value.loc.start);
let r2;r2=[He(e4.value.raw,t2,e4.value.loc.start)];let i2={type:"Key",loc:e4.value.loc,raw:e4.value.raw,value:r2};for(;!e4.peek().done&&e4.peek().value.type==="Dot";){e4.next();let n3=e4.value;e4.next();
let r3=e4.value.raw;Ve(r3,t2,e4.value.loc.start),r3.startsWith('"')||r3.startsWith("'")||Be(r3,t2,e4.value.loc.start);let a3=C(t2,i2.loc.end),o3=C(t2,n3.loc.end),s3=a3.slice(i2.loc.end.column,n3.loc.start.
column),c3=o3.slice(n3.loc.end.column,e4.value.loc.start.column);i2.loc.end=e4.value.loc.end,i2.raw+=`${s3}.${c3}${e4.value.raw}`,i2.value.push(He(e4.value.raw,t2,e4.value.loc.start))}if(e4.next(),!e4.
done&&e4.value.loc.start.line!==i2.loc.end.line)throw new O(t2,e4.value.loc.start,'"=" must be on same line as key');if(e4.done||e4.value.type!=="Equal")throw!e4.done&&e4.value.raw===":"?new O(t2,e4.value.
loc.start,"Use '=' to separate keys and values, not ':'"):new O(t2,e4.done?i2.loc.end:e4.value.loc.start,'Expected "=" for key-value');let a2=e4.value.loc.start.column,o2=e4.value.loc.start.line;if(e4.
next(),e4.done)throw new O(t2,i2.loc.start,"Expected value, reached EOF");if(e4.value.loc.start.line!==o2)throw new O(t2,e4.value.loc.start,"Value must be on same line as '='");if(e4.done)throw new O(
t2,i2.loc.start,"Expected value for key-value");let s2=dt(e4,t2),c2=s2[0];if(!e4.peek().done){let n3=e4.peek().value;if(n3.type==="Dot"&&n3.loc.start.line===c2.loc.end.line&&(c2.type==="Float"||c2.type===
"Integer"))throw new O(t2,n3.loc.start,"Invalid number: multiple decimal points not allowed");if((n3.type==="Literal"||n3.type==="Bracket")&&n3.loc.start.line===c2.loc.end.line)throw new O(t2,n3.loc.start,
"Key/value pairs must be separated by a newline")}return s2[0]={type:"KeyValue",key:i2,value:c2,loc:{start:T(i2.loc.start),end:T(c2.loc.end)},equals:a2},s2}function dt(e4,t2){if(e4.value.type==="Liter\
al"){let n2=e4.value.raw;return n2[0]==='"'||n2[0]==="'"?[nt(e4,t2)]:n2===je||n2==="false"?[rt(e4)]:/^\d/.test(n2)&&(/^\d{1,}-\d{1,}/.test(n2)||/^\d{1,}:\d{1,}/.test(n2))?[it(e4,t2)]:!e4.peek().done&&
e4.peek().value.type==="Dot"||Pe.test(n2)||Fe.test(n2)||Me.test(n2)&&!Ie.test(n2)?[st(e4,t2)]:[ct(e4,t2)]}if(e4.value.type==="Curly"){let[n2,r2]=pt(e4,t2);return[n2,...r2]}if(e4.value.type==="Bracket"){
let[n2,r2]=mt(e4,t2);return[n2,...r2]}throw e4.value.type==="Dot"?new O(t2,e4.value.loc.start,"Number cannot start with a dot"):new O(t2,e4.value.loc.start,"Unrecognized token type")}function ft(e4){for(let t2=1;t2<
e4.length;t2++){let n2=e4[t2-1],r2=e4[t2];if(n2.loc.end.line===r2.loc.start.line){let e5=r2.loc.start.column-n2.loc.end.column;if(e5>=1)return e5}}}function pt(e4,t2){if(e4.value.raw!=="{")throw new O(
t2,e4.value.loc.start,'Expected "{" for inline table');let n2={type:"InlineTable",loc:e4.value.loc,items:[]},r2=[];for(e4.next();!e4.done&&(e4.value.type!=="Curly"||e4.value.raw!=="}");){if(e4.value.type===
"Comment"){r2.push(et(e4)),e4.next();continue}if(e4.value.type==="Comma"){let r3=n2.items[n2.items.length-1];if(!r3)throw new O(t2,e4.value.loc.start,"Leading comma in inline table");if(r3.comma)throw new O(
t2,e4.value.loc.start,"Consecutive commas in inline table");r3.comma=!0,r3.loc.end=e4.value.loc.start,e4.next();continue}let i2=n2.items[n2.items.length-1];if(i2&&!i2.comma)throw new O(t2,e4.value.loc.
start,"Missing comma between inline table items");let a2=lt(e4,t2),o2=a2[0];if(o2.type==="KeyValue"){n2.items.push({type:"InlineItem",loc:E(o2.loc),item:o2,comma:!1});for(let e5=1;e5<a2.length;e5++)r2.
push(a2[e5])}e4.next()}if(e4.done||e4.value.type!=="Curly"||e4.value.raw!=="}")throw new O(t2,e4.done?n2.loc.start:e4.value.loc.start,'Expected "}"');n2.loc.end=e4.value.loc.end;{let e5=ft(n2.items);e5!==
void 0&&fe(n2,e5)}return[n2,r2]}function mt(e4,t2){if(e4.value.raw!=="[")throw new O(t2,e4.value.loc.start,'Expected "[" for inline array');let n2={type:"InlineArray",loc:e4.value.loc,items:[]},r2=[];
for(e4.next();!e4.done&&(e4.value.type!=="Bracket"||e4.value.raw!=="]");){if(e4.value.type==="Comma"){let r3=n2.items[n2.items.length-1];if(!r3)throw new O(t2,e4.value.loc.start,"Leading comma in arra\
y");if(r3.comma)throw new O(t2,e4.value.loc.start,"Consecutive commas in array");r3.comma=!0,r3.loc.end=e4.value.loc.start}else if(e4.value.type==="Comment")r2.push(et(e4));else{let i2=n2.items[n2.items.
length-1];if(i2&&!i2.comma)throw new O(t2,e4.value.loc.start,"Missing comma between array elements");let a2=dt(e4,t2),o2=a2[0];n2.items.push({type:"InlineItem",loc:E(o2.loc),item:o2,comma:!1});for(let e5=1;e5<
a2.length;e5++)r2.push(a2[e5])}e4.next()}if(e4.done||e4.value.type!=="Bracket"||e4.value.raw!=="]")throw new O(t2,e4.done?n2.loc.start:e4.value.loc.start,'Expected "]"');n2.loc.end=e4.value.loc.end;{let e5=ft(
n2.items);e5!==void 0&&fe(n2,e5)}return[n2,r2]}function N(e4){return e4[e4.length-1]}function ht(){return Object.create(null)}function gt(e4,t2){return e4===t2&&(typeof e4!="number"||Object.is(e4,t2))}
var _t=new DataView(new ArrayBuffer(8));function vt(e4){return Number.isNaN(e4)?(_t.setFloat64(0,e4,!0),!!(_t.getUint32(4,!0)&2147483648)):!1}function yt(e4){return typeof e4=="string"}function bt(e4){
return typeof e4=="number"&&e4%1==0&&isFinite(e4)&&!Object.is(e4,-0)&&e4>=-(2**53-1)&&e4<=2**53-1}function xt(e4){return typeof e4=="bigint"}function St(e4){return typeof e4=="number"&&(!bt(e4)||!isFinite(
e4)||Object.is(e4,-0))}function Ct(e4){return typeof e4=="boolean"}function wt(e4){return Object.prototype.toString.call(e4)==="[object Date]"}var Tt=new Set(["Temporal.PlainDate","Temporal.PlainTime",
"Temporal.PlainDateTime","Temporal.ZonedDateTime","PlainDate","PlainTime","PlainDateTime","ZonedDateTime"]);function Et(e4){var t2;return typeof e4=="object"&&!!e4&&Tt.has((t2=e4.constructor)==null?void 0:
t2.name)&&typeof e4.equals=="function"}function Dt(e4){var t2;let n2=((t2=e4.constructor)==null?void 0:t2.name)??"";if(n2==="Temporal.ZonedDateTime"||n2==="ZonedDateTime"){let t3=e4.toString(),n3=t3.match(
/\[(.+)\]$/);if(n3&&!/^[+-]\d{2}:\d{2}$/.test(n3[1]))throw Error(`ZonedDateTime with IANA timezone "${t3}" cannot be represented in TOML. TOML only supports offset-based timezones (+05:30, Z).`);return t3.
replace(/\[.*\]$/,"").replace(/(\+00:00)$/,"Z")}let r2=e4.toString();if(/\[.*\]/.test(r2))throw Error(`Temporal value contains unsupported annotation: "${r2}". TOML only supports ISO 8601 calendar.`);
return r2}function Ot(e4,t2=new WeakSet){return typeof e4!="object"||!e4?!1:Et(e4)?!0:!t2.has(e4)&&(t2.add(e4),Object.values(e4).some(e5=>Ot(e5,t2)))}function P(e4){return e4&&typeof e4=="object"&&!wt(
e4)&&!Et(e4)&&!Array.isArray(e4)}function kt(e4){return e4!=null&&typeof e4[Symbol.iterator]=="function"}function At(e4){return e4.startsWith('"')&&!e4.startsWith('"""')}function jt(e4){return e4.startsWith(
'"""')}function Mt(e4){return e4.startsWith("'")&&!e4.startsWith("'''")}function Nt(e4){return e4.startsWith("'''")}function Pt(e4,t2){return t2 in e4}function F(e4,t2){if(e4.length!==t2.length)return!1;
for(let n2=0;n2<e4.length;n2++)if(e4[n2]!==t2[n2])return!1;return!0}function Ft(e4){return/^\d{4}-\d{2}-\d{2}$/.test(e4)?"date":/^\d{2}:\d{2}:\d{2}(?:\.\d+)?$/.test(e4)?"time":/(?:[Zz]|[+-]\d{2}:\d{2})$/.
test(e4)?"offset":"datetime"}function It(e4){let t2=e4.match(/\.(\d+)/);return t2?t2[1].replace(/0+$/,""):""}function Lt(e4){return e4===0?0:String(e4).padStart(3,"0").replace(/0+$/,"").length}function Rt(e4,t2){
let n2=It(t2);return n2.length>Lt(e4.getUTCMilliseconds())?n2:void 0}function zt(e4,t2){if(Et(e4)&&Et(t2))return e4.toString()===t2.toString();if(wt(e4)&&wt(t2)){if(e4.getTime()!==t2.getTime())return!1;
let n2=e4.toISOString(),r2=t2.toISOString();if(Ft(n2)!==Ft(r2))return!1;let i2=Rt(e4,n2),a2=Rt(t2,r2);return i2===void 0||a2===void 0||i2===a2}return!1}function Bt(e4){let t2=[],n2=new WeakSet,r2=[{value:e4}];
for(;r2.length>0;){let e5=r2.pop();if("text"in e5){t2.push(e5.text),"leave"in e5&&n2.delete(e5.leave);continue}let i2=e5.value;if(P(i2)){if(n2.has(i2))throw TypeError("Cannot stableStringify a circula\
r structure");n2.add(i2);let e6=Object.keys(i2).sort();t2.push("{"),r2.push({leave:i2,text:"}"});for(let t3=e6.length-1;t3>=0;t3--){let n3=e6[t3];t3<e6.length-1&&r2.push({text:","}),r2.push({value:i2[n3]}),
r2.push({text:":"}),r2.push({text:JSON.stringify(n3)})}}else if(Array.isArray(i2)){if(n2.has(i2))throw TypeError("Cannot stableStringify a circular structure");n2.add(i2),t2.push("["),r2.push({leave:i2,
text:"]"});for(let e6=i2.length-1;e6>=0;e6--)e6<i2.length-1&&r2.push({text:","}),r2.push({value:i2[e6]})}else if(Et(i2))t2.push(JSON.stringify(i2.toString()));else if(wt(i2))t2.push(JSON.stringify(i2.
toISOString()));else if(typeof i2=="bigint")t2.push(i2.toString()+"n");else if(typeof i2=="number"&&!Number.isFinite(i2)){let e6=Number.isNaN(i2)?vt(i2)?"-":"+":i2<0?"-":"+";t2.push(`${e6}${String(i2)}`)}else
typeof i2=="number"&&Object.is(i2,-0)?t2.push("-0"):t2.push(JSON.stringify(i2))}return t2.join("")}function Vt(e4,t2){let n2=e4.length,r2=t2.length;e4.length=n2+r2;for(let i2=0;i2<r2;i2++)e4[n2+i2]=t2[i2]}
var Ht=typeof String.prototype.isWellFormed=="function"?String.prototype.isWellFormed:void 0;function Ut(e4){for(let t2=0;t2<e4.length;t2++){let n2=e4.charCodeAt(t2);if(!(n2<55296||n2>57343)){if(n2<=56319){
let n3=e4.charCodeAt(t2+1);if(n3>=56320&&n3<=57343){t2++;continue}}return{index:t2,code:n2}}}}function Wt(e4,t2){if(Ht!==void 0&&Ht.call(e4))return;let n2=Ut(e4);if(!n2)return;let r2=n2.code.toString(
16).toUpperCase().padStart(4,"0");throw Error(`${t2} contains a lone surrogate (U+${r2}) at index ${n2.index}. Unpaired surrogates are not Unicode scalar values and cannot be encoded as TOML.`)}function Gt(e4,t2){
kt(e4)?n2(e4,null):r2(e4,null);function n2(e5,t3){for(let n3 of e5)r2(n3,t3)}function r2(e5,i2){let a2=t2[e5.type];switch(a2&&typeof a2=="function"&&a2(e5,i2),a2&&a2.enter&&a2.enter(e5,i2),e5.type){case"\
Document":n2(e5.items,e5);break;case"Table":r2(e5.key,e5),n2(e5.items,e5);break;case"TableKey":r2(e5.item,e5);break;case"TableArray":r2(e5.key,e5),n2(e5.items,e5);break;case"TableArrayKey":r2(e5.item,
e5);break;case"KeyValue":r2(e5.key,e5),r2(e5.value,e5);break;case"InlineArray":n2(e5.items,e5);break;case"InlineItem":r2(e5.item,e5);break;case"InlineTable":n2(e5.items,e5);break;case"Key":case"String":case"\
Integer":case"Float":case"Boolean":case"DateTime":case"Comment":break;default:throw Error(`Unrecognized node type "${e5.type}"`)}a2&&a2.exit&&a2.exit(e5,i2)}}function Kt(e4){return new TextDecoder("ut\
f-8",{fatal:!0,ignoreBOM:!0}).decode(e4)}function qt(e4){return e4.charCodeAt(0)===65279}function Jt(e4){return qt(e4)?e4.slice(1):e4}var Yt="auto",Xt="auto";function Zt(e4){for(let t2 of e4){let e5=tn(
t2);if(e5!==null)return e5}return!1}function Qt(e4,t2){for(let n2 of t2){let t3=$t(n2,e4);if(t3!==null)return t3}return!0}function $t(e4,t2){if(!e4||typeof e4!="object")return null;if((e4.type==="Inli\
neArray"||e4.type==="InlineTable")&&e4.loc){let n2=en(e4.loc,t2);if(n2!==null)return n2}if(e4.items&&Array.isArray(e4.items))for(let n2 of e4.items){let e5=$t(n2,t2);if(e5!==null)return e5;if(n2.item){
let e6=$t(n2.item,t2);if(e6!==null)return e6}}for(let n2 of["value","key","item"])if(e4[n2]){let r2=$t(e4[n2],t2);if(r2!==null)return r2}return null}function en(e4,t2){if(!e4||!e4.start||!e4.end)return null;
let n2=t2.split(/\r?\n/),r2=e4.start.line-1,i2=e4.end.line-1,a2=e4.start.column,o2=e4.end.column,s2="";if(r2===i2){var c2;s2=((c2=n2[r2])==null?void 0:c2.substring(a2,o2+1))||""}else{n2[r2]&&(s2+=n2[r2].
substring(a2));for(let e5=r2+1;e5<i2;e5++)s2+=`
`+(n2[e5]||"");n2[i2]&&(s2+=`
`+n2[i2].substring(0,o2+1))}let l2=s2.match(/^\[(\s*)/),u2=s2.match(/^\{(\s*)/);return l2?l2[1].length>0:u2?u2[1].length>0:null}function tn(e4){if(!e4||typeof e4!="object")return null;if(e4.type==="In\
lineArray"&&e4.items&&Array.isArray(e4.items)||e4.type==="InlineTable"&&e4.items&&Array.isArray(e4.items))return nn(e4.items);if(e4.type==="KeyValue"&&e4.value)return tn(e4.value);if(e4.items&&Array.isArray(
e4.items))for(let t2 of e4.items){let e5=tn(t2);if(e5!==null)return e5}return null}function nn(e4){if(e4.length===0)return null;let t2=e4[e4.length-1];return t2&&typeof t2=="object"&&"comma"in t2?t2.comma===
!0:!1}function rn(e4){let t2=e4.indexOf(`
`);return t2>0&&e4[t2-1]==="\r"?`\r
`:`
`}function an(e4){let t2=0,n2=e4.length;for(;n2>0&&e4[n2-1]===`
`;)t2++,n2--,n2>0&&e4[n2-1]==="\r"&&n2--;return t2}function on(e4){for(let t2=0;t2<e4.length;t2++){if(e4[t2]!=="\\")continue;let n2=e4[t2+1];if(!n2)return null;if(n2==="\\"){t2++;continue}if(n2==="x"&&
/^[0-9A-Fa-f]{2}$/.test(e4.slice(t2+2,t2+4)))return/[A-F]/.test(e4.slice(t2+2,t2+4));if(n2==="u"&&/^[0-9A-Fa-f]{4}$/.test(e4.slice(t2+2,t2+6)))return/[A-F]/.test(e4.slice(t2+2,t2+6));if(n2==="U"&&/^[0-9A-Fa-f]{8}$/.
test(e4.slice(t2+2,t2+10)))return/[A-F]/.test(e4.slice(t2+2,t2+10))}return null}function sn(e4){if(!e4||typeof e4!="object")return null;if(e4.type==="String"&&typeof e4.raw=="string"){let t2=on(e4.raw);
if(t2!==null)return t2}for(let t2 of["key","item","value"])if(e4[t2]&&typeof e4[t2]=="object"){let n2=sn(e4[t2]);if(n2!==null)return n2}if(Array.isArray(e4.items))for(let t2 of e4.items){let e5=sn(t2);
if(e5!==null)return e5}return null}function cn(e4){for(let t2 of e4){let e5=sn(t2);if(e5!==null)return e5}return!0}function ln(e4){let t2=e4.split(/\r?\n/),n2=0,r2=0;for(let e5 of t2)if(e5.length!==0&&
(e5[0]==="	"?n2++:e5[0]===" "&&r2++,n2+r2>=5))break;return n2>0&&n2>=r2}function un(e4){let t2=0;for(;t2<e4.length&&e4[t2]===" ";)t2++;return t2}function dn(e4,t2){let n2=e4.split(/\r?\n/),r2=[],i2=new Set(
["Table","TableArray","InlineTable","InlineArray"]),a2=new Set(["Table","TableArray","InlineTable","InlineArray","KeyValue","InlineItem","Comment"]),o2=(e5,t3)=>{var s3,c3,l2;if(!e5||typeof e5!="objec\
t")return;if(t3!==void 0&&a2.has(e5.type)&&((s3=e5.loc)==null||(s3=s3.start)==null?void 0:s3.line)>t3){let t4=un(n2[e5.loc.start.line-1]??"");t4>0&&r2.push(t4)}let u2=i2.has(e5.type)&&((c3=e5.loc)==null||
(c3=c3.end)==null?void 0:c3.line)>((l2=e5.loc)==null||(l2=l2.start)==null?void 0:l2.line)?e5.loc.start.line:t3;if(Array.isArray(e5.items))for(let t4 of e5.items)o2(t4,u2);e5.item&&o2(e5.item,u2),e5.value&&
o2(e5.value,u2)},s2=Array.isArray(t2)?t2:Array.from(t2??[]);for(let e5 of s2)o2(e5);if(r2.length>0)return Math.min(...r2);let c2=n2.filter(e5=>e5.trim().length>0&&!e5.trimStart().startsWith("#")).map(
un).filter(e5=>e5>0);return c2.length>0?Math.min(...c2):2}var fn=new Map([[`
`,`
`],[`\r
`,`\r
`],["\\n",`
`],["\\r\\n",`\r
`],["LF",`
`],["CRLF",`\r
`],["UNIX",`
`],["DOS",`\r
`]]);function pn(e4){let t2=fn.get(e4)??fn.get(e4.toUpperCase());if(t2===void 0)throw TypeError("Invalid newLine value: expected LF or CRLF");return t2}function mn(e4){if(!e4||typeof e4!="object")return{};
let t2=e5=>typeof e5=="boolean"?null:`expected boolean, got ${typeof e5}`,n2=e5=>e5==null||typeof e5=="boolean"||e5==="auto"||e5==="parent"||typeof e5=="number"&&Number.isInteger(e5)&&e5>=0?null:`expe\
cted boolean, non-negative integer, "auto" or "parent", got ${typeof e5}`,r2={newLine:e5=>typeof e5=="string"?null:`expected string, got ${typeof e5}`,trailingNewline:e5=>typeof e5=="boolean"||typeof e5==
"number"?null:`expected boolean or number, got ${typeof e5}`,trailingComma:t2,bracketSpacing:t2,leadingBom:t2,inlineTableStart:e5=>e5==null||typeof e5=="number"&&Number.isInteger(e5)&&e5>=0?null:`expe\
cted non-negative integer or undefined, got ${typeof e5}`,truncateZeroTimeInDates:t2,useTabsForIndentation:t2,indentWidth:e5=>e5==null||typeof e5=="number"&&Number.isInteger(e5)&&e5>0?null:`expected p\
ositive integer or undefined, got ${typeof e5}`,minimumDecimals:e5=>e5==null||typeof e5=="number"&&Number.isInteger(e5)&&e5>=0?null:`expected non-negative integer or undefined, got ${typeof e5}`,minimumTimeDecimals:e5=>e5==
null||typeof e5=="number"&&Number.isInteger(e5)&&e5>=0?null:`expected non-negative integer or undefined, got ${typeof e5}`,updateOrder:t2,multilineTable:n2,multilineArray:n2,escapeSequenceUpperCase:t2},
i2={},a2=[],o2=[];for(let t3 in e4){let n3=Object.prototype.hasOwnProperty.call(r2,t3)?r2[t3]:void 0;if(n3){let r3=e4[t3],a3=n3(r3);a3?o2.push(`${t3} (${a3})`):i2[t3]=r3}else Object.prototype.hasOwnProperty.
call(e4,t3)&&a2.push(t3)}if(a2.length>0&&console.warn(`toml-patch: Ignoring unsupported format properties: ${a2.join(", ")}. Supported properties are: ${Object.keys(r2).join(", ")}`),o2.length>0)throw TypeError(
`Invalid types for format properties: ${o2.join(", ")}`);return"newLine"in i2&&(i2.newLine=pn(i2.newLine)),i2}function I(e4,t2){if(e4){if(e4 instanceof L)return e4;{let n2=mn(e4);return new L(n2.newLine??
t2.newLine,n2.trailingNewline??t2.trailingNewline,n2.trailingComma??t2.trailingComma,n2.bracketSpacing??t2.bracketSpacing,"inlineTableStart"in n2?n2.inlineTableStart:t2.inlineTableStart,n2.truncateZeroTimeInDates??
t2.truncateZeroTimeInDates,n2.useTabsForIndentation??t2.useTabsForIndentation,n2.minimumDecimals??t2.minimumDecimals,n2.leadingBom??t2.leadingBom,n2.updateOrder??t2.updateOrder,n2.indentWidth??t2.indentWidth,
n2.multilineTable??t2.multilineTable,n2.multilineArray??t2.multilineArray,n2.escapeSequenceUpperCase??t2.escapeSequenceUpperCase,n2.minimumTimeDecimals??t2.minimumTimeDecimals)}}return t2}var L=class e3{newLine;trailingNewline;trailingComma;bracketSpacing;leadingBom;inlineTableStart;truncateZeroTimeInDates;useTabsForIndentation;indentWidth;minimumDecimals;minimumTimeDecimals;updateOrder;multilineTable;multilineArray;escapeSequenceUpperCase;constructor(e4,t2,n2,r2,i2,a2,o2,s2,c2,l2,u2,d2,f2,p2,m2){
this.newLine=e4==null?`
`:pn(e4),this.trailingNewline=t2??1,this.trailingComma=n2??!1,this.bracketSpacing=r2??!0,this.inlineTableStart=i2??1,this.truncateZeroTimeInDates=a2??!1,this.useTabsForIndentation=o2??!1,this.indentWidth=
this.useTabsForIndentation?1:u2??2,this.minimumDecimals=s2??0,this.minimumTimeDecimals=m2??0,this.leadingBom=c2??!1,this.updateOrder=l2??!1,this.multilineTable=d2??"auto",this.multilineArray=f2??"auto",
this.escapeSequenceUpperCase=p2??!0}static default(){return new e3(`
`,1,!1,!0,1,!1,!1,0,!1,!1,2,Yt,Xt,!0,0)}static autoDetectFormat(t2){return e3.autoDetectFormatWithCst(t2)}static autoDetectFormatWithCst(t2,n2){let r2=e3.default();r2.leadingBom=qt(t2);let i2=Jt(t2),a2=[];
r2.newLine=rn(i2),r2.trailingNewline=an(i2);try{a2=Array.isArray(n2)?n2:Array.from(n2??Xe(i2)),r2.trailingComma=Zt(a2),r2.bracketSpacing=Qt(i2,a2)}catch{r2.trailingComma=!1,r2.bracketSpacing=!0}return r2.
useTabsForIndentation=ln(i2),r2.indentWidth=r2.useTabsForIndentation?1:dn(i2,a2),r2.inlineTableStart=1,r2.truncateZeroTimeInDates=!1,r2.minimumDecimals=0,r2.minimumTimeDecimals=0,r2.updateOrder=!1,r2.
multilineTable=Yt,r2.multilineArray=Xt,r2.escapeSequenceUpperCase=cn(a2),r2}static autoDetectFormatWithAst(t2,n2){return e3.autoDetectFormatWithCst(t2,n2)}},hn=new WeakMap,gn=new WeakMap,_n=new WeakSet,
vn=new WeakMap;function yn(e4,t2){return(e4[t2.line-1]??e4[e4.length-1])+t2.column}function bn(e4,t2){let n2=xn(t2);for(let t3 of e4)n2(t3)}function xn(e4){let n2=[0];for(let t2=0;t2<e4.length;t2++)e4.
charCodeAt(t2)===10&&n2.push(t2+1);return i2=>{let o2=[i2];for(;o2.length>0;){let i3=o2.pop(),s2=[yn(n2,i3.loc.start),yn(n2,i3.loc.end)];if(Object.defineProperty(i3,"range",{configurable:!0,enumerable:!1,
value:s2}),hn.set(i3,e4),vn.set(i3,Cn(i3).slice()),a(i3))o2.push(i3.value),o2.push(i3.key);else if(d(i3))o2.push(i3.item);else if(t(i3)||r(i3)){o2.push(i3.key);let e5=i3.items;for(let t2=e5.length-1;t2>=
0;t2--)o2.push(e5[t2])}else if(m(i3)){let e5=i3.items;for(let t2=e5.length-1;t2>=0;t2--)o2.push(e5[t2])}}}}function R(e4){return hn.get(e4)}function Sn(e4){let t2=vn.get(e4);if(!t2)return!1;let n2=Cn(
e4);return t2.length===n2.length&&t2.every((e5,t3)=>e5===n2[t3])}function Cn(e4){return a(e4)?[e4.key,e4.value]:d(e4)?[e4.item]:t(e4)||r(e4)?[e4.key,...e4.items]:m(e4)?e4.items:[]}function wn(e4){if(_n.
has(e4))return;let t2=[e4];for(;t2.length>0;){let e5=t2.pop();for(let n2 of Cn(e5))gn.set(n2,e5),t2.push(n2)}_n.add(e4)}function Tn(e4){let t2=[e4];for(;t2.length>0;){let e5=t2.pop();Dn(e5);for(let n2 of Cn(
e5))t2.push(n2)}}function En(e4){Tn(e4)}function Dn(e4){Object.defineProperty(e4,"dirty",{configurable:!0,enumerable:!1,value:!0,writable:!0})}function On(e4,t2,n2){wn(e4),n2&&(gn.set(n2,t2),Tn(n2));let r2=t2;
for(;r2;)Dn(r2),r2=gn.get(r2)}function kn(e4){let t2=vn.get(e4);return!!(t2!=null&&t2[0])&&t2[0].loc.start.line>e4.loc.start.line}var An=new WeakMap,jn=new WeakSet,Mn=new WeakSet,Nn=new WeakSet,Pn=new WeakSet;
function Fn(e4,t2,n2,r2){let i2=e4==="array"?r2.multilineArray:r2.multilineTable;return typeof i2=="boolean"?i2:typeof i2=="number"?t2>=i2:i2==="parent"&&n2}function In(e4,t2){An.set(e4,t2),t2&&e4.items.
length===0&&(e4.loc.end.line=e4.loc.start.line+1,e4.loc.end.column=e4.loc.start.column+1)}function Ln(e4){return An.get(e4)}function Rn(e4){jn.add(e4)}function zn(e4){return jn.has(e4)}function Bn(e4){
Mn.add(e4)}function Vn(e4){return Mn.has(e4)}function Hn(e4){Nn.add(e4)}function Un(e4){return Nn.has(e4)}function Wn(e4){Pn.add(e4)}function Gn(e4){return Pn.has(e4)}function Kn(e4){return e4.items.length?
e4.items.some((t2,n2)=>{let r2=e4.items[n2-1];return t2.loc.start.line>(r2?.loc.end.line??e4.loc.start.line)}):e4.loc.end.line>e4.loc.start.line}function qn(e4,t2){let n2=(e5,r2)=>{if(e5===t2)return r2;
if(a(e5))return n2(e5.value,r2);if(d(e5))return n2(e5.item,r2);if(u(e5)||f(e5)){for(let t3 of e5.items){let e6=n2(t3,r2+1);if(e6!==void 0)return e6}return}if(m(e5))for(let t3 of e5.items){let e6=n2(t3,
r2);if(e6!==void 0)return e6}};return n2(e4,0)}function Jn(e4,t2){let n2=(e5,r2)=>{if(e5===t2)return r2;if(a(e5))return n2(e5.value,r2);if(d(e5))return n2(e5.item,r2);if(u(e5)||f(e5)){for(let t3 of e5.
items){let r3=n2(t3,e5);if(r3)return r3}return}if(m(e5))for(let t3 of e5.items){let e6=n2(t3,r2);if(e6)return e6}};return n2(e4,void 0)}var Yn=new WeakSet,Xn=new WeakSet,Zn=new WeakMap,Qn=new WeakMap;
function $n(e4,t2){Zn.set(e4,t2)}function er(e4,t2){Qn.set(e4,t2)}function tr(e4){Xn.add(e4)}var nr=new WeakMap,rr=new WeakSet,ir=new WeakSet;function ar(e4){return ir.has(e4)}function or(e4){ir.delete(
e4)}function sr(e4,t2,n2){wr(n2,z(e4),t2)}function cr(e4){En(e4),Yn.add(e4)}var lr=new WeakMap,ur=e4=>(lr.has(e4)||lr.set(e4,new WeakMap),lr.get(e4));function dr(e4){return lr.has(e4)||lr.set(e4,new WeakMap),
lr.get(e4)}var fr=new WeakMap;function z(e4){return fr.has(e4)||fr.set(e4,new WeakMap),fr.get(e4)}function pr(e4,t2,n2,r2){if(m(t2)){let e5=t2.items.indexOf(n2);if(e5<0)throw Error("Item not found in \
parent for replace");t2.items.splice(e5,1,r2)}else if(a(t2)&&f(t2.value)&&!f(n2)){let e5=t2.value.items.indexOf(n2);if(e5<0)throw Error("Item not found in parent for replace");t2.value.items.splice(e5,
1,r2)}else if(h(t2))t2.item=r2;else if(a(t2))t2.key===n2?t2.key=r2:t2.value=r2;else throw Error(`Unsupported parent type "${t2.type}" for replace`);U(r2,{lines:n2.loc.start.line-r2.loc.start.line,columns:n2.
loc.start.column-r2.loc.start.column});let i2=x(n2.loc),o2=x(r2.loc);wr({lines:o2.lines-i2.lines,columns:o2.columns-i2.columns},z(e4),r2,n2),Xn.has(e4)||On(e4,t2,r2),Yn.add(e4)}function B(t2,n2,r2,i2,a2,o2,s2,c2=!1){
if(!m(n2))throw Error(`Unsupported parent type "${n2.type}" for insert`);i2=i2!=null&&typeof i2=="number"?i2:n2.items.length;let l2,d2;u(n2)||f(n2)?{shift:l2,offset:d2}=vr(n2,r2,i2,Zn.get(t2)??2):a2&&
e(n2)?{shift:l2,offset:d2}=yr(n2,r2,i2):{shift:l2,offset:d2}=hr(t2,n2,r2,i2,s2),U(r2,l2,{first_line_only:c2});let h2=n2.items[i2-1],g2=h2&&z(t2).get(h2);if(g2&&(d2.lines+=g2.lines,d2.columns+=g2.columns,
z(t2).delete(h2)),(f(n2)||u(n2))&&d2.lines!==0&&(o2||m(t2))&&t2!==n2){let e4=r2.loc.start.line,i3=o2??t2.items,a3=mr(n2,i3);for(let t3=0;t3<i3.length;t3++){let n3=i3[t3];if(!p(n3))continue;let r3=n3.loc.
start.line;r3<a3.loc.start.line||r3>a3.loc.end.line||r3<e4&&(n3.loc.start.line-=d2.lines,n3.loc.end.line-=d2.lines)}}z(t2).set(r2,d2),Xn.has(t2)||On(t2,n2,r2),Yn.add(t2)}function mr(e4,t2){for(let n2 of t2){
if(!a(n2))continue;let t3=n2.value;if(!u(t3)&&!f(t3))continue;let r2=!1,i2=t4=>{t4===e4&&(r2=!0)};if(Gt(t3,{InlineArray:i2,InlineTable:i2}),r2)return t3}return e4}function hr(n2,i2,a2,o2,s2){if(!g(a2))
throw Error(`Incompatible child type "${a2.type}"`);let c2=i2.items[o2-1],l2=e(i2)&&!i2.items.length,u2=e(i2)&&!l2&&c2===void 0;i2.items.splice(o2,0,a2);let d2;if(c2!==void 0)if(Xn.has(n2))d2=c2;else{
let e4=!1;for(let t2=0;t2<o2;t2++)if(p(i2.items[t2])){e4=!0;break}if(!e4)d2=c2;else{let e5=-1,t2=-1;for(let n3=0;n3<o2;n3++){let r2=i2.items[n3],a3=r2.loc.end;(a3.line>e5||a3.line===e5&&a3.column>t2)&&
(e5=a3.line,t2=a3.column,d2=r2)}}}let f2=d2?{line:d2.loc.end.line,column:p(d2)?i2.loc.start.column:d2.loc.start.column}:T(i2.loc.start),m2=t(a2)||r(a2),h2=0;s2===void 0?l2||u2||(h2=m2?2:1):h2=s2,f2.line+=
h2;let _2={lines:f2.line-a2.loc.start.line,columns:f2.column-a2.loc.start.column},v2=x(a2.loc),y2=!Xn.has(n2)&&c2===void 0&&(t(i2)||r(i2)||e(i2))&&nr.has(i2),b2=y2&&!rr.has(i2);y2&&(nr.delete(i2),rr.delete(
i2));let S2=y2&&!b2,C2=0;if(S2){let e4=t(i2)||r(i2)?z(n2).get(i2.key):ur(n2).get(i2);C2=e4?-e4.lines:1}let w2=b2||S2?h2-2:h2-1,E2={lines:u2?v2.lines+1:v2.lines+w2,columns:v2.columns};return{shift:{lines:_2.
lines+C2,columns:_2.columns},offset:E2}}function gr(e4,t2,n2,r2={}){let{useNewLine:i2=!1,skipCommaSpace:a2=2,skipBracketSpace:o2=1,hasCommaHandling:s2=!1,isLastElement:c2=!1,hasSeparatingCommaBefore:l2=!1,
hasSeparatingCommaAfter:d2=!1,hasTrailingComma:m2=!1,indentWidth:h2=2}=r2,g2=n2>0?e4.items[n2-1]:void 0,_2=g2?{line:g2.loc.end.line,column:i2?p(g2)?e4.loc.start.column:g2.loc.start.column:g2.loc.end.column}:
T(e4.loc.start);if(!g2&&i2){let t3=e4.items.find((e5,t4)=>t4>n2&&!p(e5));t3?_2.column=t3.loc.start.column:e4.loc.end.line>e4.loc.start.line&&(_2.column=(u(e4)||f(e4)?Qn.get(e4):void 0)??e4.loc.end.column-
1+h2)}let v2=0;if(i2)v2=1;else{let e5=l2||!s2&&!!g2;e5&&s2?_2.column+=a2:(e5||s2&&!g2)&&(_2.column+=o2)}_2.line+=v2;let y2={lines:_2.line-t2.loc.start.line,columns:_2.column-t2.loc.start.column},b2=x(
t2.loc);if(!s2)return{shift:y2,offset:{lines:b2.lines+(v2-1),columns:b2.columns}};let S2=l2&&m2&&!d2&&c2,C2=0;S2&&(C2=-1);let w2=b2.columns+(l2||d2?a2:0)+(m2?1+C2:0);return i2&&c2&&g2&&e4.loc.end.line===
g2.loc.end.line&&(w2=b2.columns-(g2.loc.end.column-g2.loc.start.column)),{shift:y2,offset:{lines:b2.lines+(v2-1),columns:w2}}}function _r(e4){return pe(e4)??2}function vr(e4,t2,n2,r2){if(!d(t2))throw Error(
`Incompatible child type "${t2.type}"`);let i2=_r(e4),a2=n2==null?N(e4.items):e4.items[n2-1],o2=n2==null||n2===e4.items.length,s2=n2==null?void 0:e4.items[n2];e4.items.splice(n2,0,t2);let c2=!!a2,l2=!o2;
return c2&&(a2.comma=!0),l2&&(t2.comma=!0),gr(e4,t2,n2,{useNewLine:Cr(e4,t2)&&!(a2&&s2&&s2.loc.start.line===a2.loc.end.line&&s2.loc.start.column>=a2.loc.end.column)&&!(Ln(e4)!==!0&&f(e4)&&!s2&&a2&&a2.
loc.end.line===e4.loc.end.line),skipCommaSpace:i2,hasCommaHandling:!0,isLastElement:o2,hasSeparatingCommaBefore:c2,hasSeparatingCommaAfter:l2,hasTrailingComma:o2&&t2.comma===!0,indentWidth:r2})}function yr(e4,t2,n2){
let r2=gr(e4,t2,n2,{useNewLine:!1,hasCommaHandling:!1});return e4.items.splice(n2,0,t2),r2}function V(n2,i2,a2,o2){if(!m(i2))throw Error(`Unsupported parent type "${i2.type}" for remove`);Xn.has(n2)||
On(n2,i2);let s2=i2.items.indexOf(a2);if(s2<0){if(s2=i2.items.findIndex(e4=>h(e4)&&e4.item===a2),s2<0)throw Error("Node not found in parent for removal");a2=i2.items[s2]}let c2=i2.items[s2-1],l2=i2.items[s2+
1];i2.items.splice(s2,1);let g2=x(a2.loc);l2&&p(l2)&&l2.loc.start.line===a2.loc.end.line&&(g2=x({start:a2.loc.start,end:l2.loc.end}),l2=i2.items[s2+1],i2.items.splice(s2,1));let _2=c2&&d(c2)||l2&&d(l2),
v2=c2?z(n2).get(c2):void 0,y2=c2&&c2.loc.end.line===a2.loc.start.line+(v2?.lines??0),b2=l2&&l2.loc.start.line===a2.loc.end.line,S2=_2&&(y2||b2),C2={lines:-(g2.lines-+!!S2),columns:S2?-g2.columns:0};if((e(
i2)||t(i2)||r(i2))&&l2&&!S2&&l2.loc.start.line>a2.loc.end.line){let e4=t(a2)||r(a2),o3=t(l2)||r(l2),u2=-1;for(let e5=0;e5<s2;e5++){let t2=i2.items[e5].loc.end.line;t2>u2&&(u2=t2)}let d2=c2?z(n2).get(c2):
void 0,f2=z(n2).get(a2),p2=c2?e4?a2.loc.start.line+(d2?.lines??0)-u2-1:0:o3?l2.loc.start.line+(f2?.lines??0)-a2.loc.end.line-1:0;p2>0&&(C2.lines-=p2)}let w2=(f(i2)||u(i2))&&i2.loc.end.line>i2.loc.start.
line,T2=w2&&a2.loc.start.line===i2.loc.start.line;w2&&!T2&&c2===void 0&&l2===void 0&&a2.loc.start.line>i2.loc.start.line&&i2.loc.end.line>a2.loc.end.line&&Wn(i2),c2===void 0&&l2===void 0&&(!w2||T2)&&(C2.
lines=0,C2.columns=0,(f(i2)||u(i2))&&ir.add(i2),(t(i2)||r(i2)||e(i2))&&nr.set(i2,!0)),(c2!==void 0||l2!==void 0)&&(t(i2)||r(i2)||e(i2))&&rr.add(i2);let E2=u(i2)||f(i2)?_r(i2):2;if(_2&&y2&&(C2.columns-=
E2),_2&&!c2&&l2&&(Cr(i2)||(C2.columns-=E2)),_2&&c2&&!l2&&(c2.comma=!!a2.comma,y2)){var D2;let e4=c2?((D2=z(n2).get(c2))==null?void 0:D2.columns)??0:0;C2.columns=c2.loc.end.column-a2.loc.end.column-e4}
let O2,k2;c2?(O2=c2,k2=z(n2)):(t(i2)||r(i2))&&"key"in i2?(O2=i2.key,k2=z(n2)):(O2=i2,k2=ur(n2));let A2=z(n2),j2=k2.get(O2);j2&&(C2.lines+=j2.lines,C2.columns+=j2.columns);let ee2=A2.get(a2);if(ee2&&(C2.
lines+=ee2.lines,S2&&(C2.columns+=ee2.columns)),k2.set(O2,C2),Yn.add(n2),w2&&(o2||m(n2))&&n2!==i2){let e4=a2.loc.start.line,t2=o2??n2.items,r2=mr(i2,t2),s3=[];for(let n3=0;n3<t2.length;n3++){let a3=t2[n3];
if(!p(a3))continue;let o3=a3.loc.start.line;o3<r2.loc.start.line||o3>r2.loc.end.line||(o3===e4&&(o3<i2.loc.end.line||a3.loc.start.column<i2.loc.end.column)?s3.push(n3):C2.lines!==0&&o3<e4&&(a3.loc.start.
line-=C2.lines,a3.loc.end.line-=C2.lines))}for(let e5=s3.length-1;e5>=0;e5--)t2.splice(s3[e5],1)}}function br(e4){let t2=e4.loc.start.line,n2=e4.loc.start.column;if("key"in e4){let r2=e4.key.loc.end;(r2.
line>t2||r2.line===t2&&r2.column>n2)&&(t2=r2.line,n2=r2.column)}for(let r2=0;r2<e4.items.length;r2++){let i2=e4.items[r2].loc.end;(i2.line>t2||i2.line===t2&&i2.column>n2)&&(t2=i2.line,n2=i2.column)}e4.
loc.end={line:t2,column:n2}}function xr(e4,t2,n2=!0){if(!n2||!t2.items.length)return;wr({lines:0,columns:1},ur(e4),t2);let r2=N(t2.items);wr({lines:0,columns:1},z(e4),r2),Yn.add(e4)}function Sr(e4,t2,n2=!1){
if(!n2||!t2.items.length)return;let r2=N(t2.items);r2.comma=!0,wr({lines:0,columns:1},z(e4),r2),Yn.add(e4)}function H(e4){if(!Yn.has(e4))return;let t2=ur(e4),n2=z(e4),r2=0,i2={};function a2(e5){switch(e5.
type){case"Document":{let t3=e5;o2(t3);for(let e6=0;e6<t3.items.length;e6++)a2(t3.items[e6]);s2(t3),br(t3);break}case"Table":{let t3=e5;o2(t3),a2(t3.key);for(let e6=0;e6<t3.items.length;e6++)a2(t3.items[e6]);
s2(t3),br(t3);break}case"TableArray":{let t3=e5;o2(t3),a2(t3.key);for(let e6=0;e6<t3.items.length;e6++)a2(t3.items[e6]);s2(t3),br(t3);break}case"TableKey":{let t3=e5;o2(t3),a2(t3.item),s2(t3);break}case"\
TableArrayKey":{let t3=e5;o2(t3),a2(t3.item),s2(t3);break}case"KeyValue":{let t3=e5,c3=t3.loc.start.line+r2,l3=n2.get(t3.key);t3.equals+=(i2[c3]||0)+(l3?l3.columns:0),o2(t3),a2(t3.key),a2(t3.value),s2(
t3);break}case"InlineArray":{let r3=e5;if(!t2.get(r3)&&!n2.get(r3)){c2(r3);for(let e6=0;e6<r3.items.length;e6++)a2(r3.items[e6]);l2(r3);break}o2(r3);for(let e6=0;e6<r3.items.length;e6++)a2(r3.items[e6]);
s2(r3);break}case"InlineTable":{let r3=e5;if(!t2.get(r3)&&!n2.get(r3)){c2(r3);for(let e6=0;e6<r3.items.length;e6++)a2(r3.items[e6]);l2(r3);break}o2(r3);for(let e6=0;e6<r3.items.length;e6++)a2(r3.items[e6]);
s2(r3);break}case"InlineItem":{let t3=e5;o2(t3),a2(t3.item),s2(t3);break}case"Key":case"String":case"Integer":case"Float":case"Boolean":case"DateTime":case"Comment":o2(e5),s2(e5);break;default:throw Error(
`Unrecognized node type "${e5.type}"`)}}function o2(e5){e5.loc.start.line+=r2;let n3=i2[e5.loc.start.line]||0;e5.loc.start.column+=n3;let a3=t2.get(e5);a3&&(r2+=a3.lines,i2[e5.loc.start.line]=(i2[e5.loc.
start.line]||0)+a3.columns)}function s2(e5){e5.loc.end.line+=r2;let t3=i2[e5.loc.end.line]||0;e5.loc.end.column+=t3;let a3=n2.get(e5);a3&&(r2+=a3.lines,i2[e5.loc.end.line]=(i2[e5.loc.end.line]||0)+a3.
columns)}function c2(e5){e5.loc.start.line+=r2,e5.loc.start.column+=i2[e5.loc.start.line]||0}function l2(e5){e5.loc.end.line+=r2,e5.loc.end.column+=i2[e5.loc.end.line]||0}a2(e4),Yn.delete(e4),lr.delete(
e4),fr.delete(e4)}function U(e4,t2,n2={}){let{lines:r2,columns:i2}=t2;if(r2===0&&i2===0)return e4;let{first_line_only:o2=!1,shift_generated_multiline_end:s2=!1}=n2,c2=e4.loc.start.line,l2=e4.type;if(l2===
"Key"||l2==="String"||l2==="Integer"||l2==="Float"||l2==="Boolean"||l2==="DateTime"||l2==="Comment")return(!o2||e4.loc.start.line===c2)&&(e4.loc.start.column+=i2,e4.loc.end.line===e4.loc.start.line&&(e4.
loc.end.column+=i2)),e4.loc.start.line+=r2,e4.loc.end.line+=r2,e4;if(l2==="KeyValue"){let t3=e4,n3=t3.value.type;if(n3==="String"||n3==="Integer"||n3==="Float"||n3==="Boolean"||n3==="DateTime"){let n4=!o2||
t3.loc.start.line===c2;n4&&(t3.loc.start.column+=i2,t3.loc.end.line===t3.loc.start.line&&(t3.loc.end.column+=i2)),t3.loc.start.line+=r2,t3.loc.end.line+=r2,n4&&(t3.equals+=i2);let a2=t3.key;(!o2||a2.loc.
start.line===c2)&&(a2.loc.start.column+=i2,a2.loc.end.column+=i2),a2.loc.start.line+=r2,a2.loc.end.line+=r2;let s3=t3.value;return(!o2||s3.loc.start.line===c2)&&(s3.loc.start.column+=i2,s3.loc.end.line===
s3.loc.start.line&&(s3.loc.end.column+=i2)),s3.loc.start.line+=r2,s3.loc.end.line+=r2,e4}}let p2=e5=>{if(!o2||e5.loc.start.line===c2){e5.loc.start.column+=i2;let t3=(!o2||s2)&&e5.loc.end.line!==e5.loc.
start.line&&((u(e5)||f(e5))&&Ln(e5)!==void 0&&!zn(e5)||d(e5)&&((u(e5.item)||f(e5.item))&&Ln(e5.item)!==void 0&&!zn(e5.item)||a(e5.item)&&(u(e5.item.value)||f(e5.item.value))&&Ln(e5.item.value)!==void 0&&
!zn(e5.item.value))||a(e5)&&(u(e5.value)||f(e5.value))&&Ln(e5.value)!==void 0);(e5.loc.end.line===e5.loc.start.line||t3)&&(e5.loc.end.column+=i2)}e5.loc.start.line+=r2,e5.loc.end.line+=r2};return Gt(e4,
{Table:p2,TableKey:p2,TableArray:p2,TableArrayKey:p2,KeyValue(e5){let t3=!o2||e5.loc.start.line===c2;p2(e5),t3&&(e5.equals+=i2)},Key:p2,String:p2,Integer:p2,Float:p2,Boolean:p2,DateTime:p2,InlineArray:p2,
InlineItem:p2,InlineTable:p2,Comment:p2}),e4}function Cr(e4,t2){let n2=Ln(e4);if(n2===!0)return!0;if(n2!==void 0||!e4.items.length)return!1;let r2=t2?e4.items.filter(e5=>e5!==t2):e4.items;return r2.length?
e4.loc.end.line>e4.loc.start.line&&r2.every((e5,t3)=>t3===0||e5.loc.start.line>r2[t3-1].loc.start.line):e4.loc.end.line>e4.loc.start.line}function wr(e4,t2,n2,r2){let i2=t2.get(r2||n2);i2&&(e4.lines+=
i2.lines,e4.columns+=i2.columns),t2.set(n2,e4)}function Tr(e4){let t2=e4.match(/\r\n|\n/);return t2?.[0]===`\r
`?`\r
`:`
`}function Er(e4,t2){var n2;let r2=Tr(e4);e4=e4.replace(/\r\n/g,`
`).replace(/\n/g,r2);let i2,a2;e4.startsWith(`"""\\${r2}`)?(i2=4+r2.length,a2=`"""\\${r2}`):e4.startsWith(`"""${r2}`)?(i2=3+r2.length,a2=`"""${r2}`):(i2=3,a2='"""');let o2=e4.length-3,s2=e4.slice(i2,o2).
split(r2),c2=s2[s2.length-1],l2=s2.length>1&&/^[\t ]*$/.test(c2),u2=l2?c2:"",d2=(l2?s2.slice(0,-1):s2).map(e5=>{var t3;if(/^[\t ]*$/.test(e5))return{indent:e5,content:"",trailingWs:"",hasBackslash:!1,
isBlank:!0};let n3=e5,r3=0;for(let e6=n3.length-1;e6>=0&&n3[e6]==="\\";e6--)r3++;let i3=r3%2==1;i3&&(n3=n3.slice(0,-1));let a3=((t3=n3.match(/^[\t ]*/))==null?void 0:t3[0])??"",o3=n3.slice(a3.length),
s3=o3.match(/([\t ]+)$/),c3=s3?s3[1]:"";return{indent:a3,content:o3.slice(0,o3.length-c3.length),trailingWs:c3,hasBackslash:i3,isBlank:!1}}),f2=d2.filter(e5=>!e5.isBlank),p2=Math.max(...f2.map(e5=>e5.
content.length+e5.trailingWs.length),1),m2=f2.filter(e5=>e5.hasBackslash),h2=m2[m2.length-1]??f2[f2.length-1]??{indent:"",trailingWs:"",hasBackslash:!1,content:"",isBlank:!1},g2=f2[f2.length-1]??h2,_2=[];
{let e5=[],t3=0;for(let n3 of d2)n3.isBlank?e5.push(n3.indent):(t3>0&&_2.push(e5),e5=[],t3++)}let v2=f2.some((e5,t3)=>!e5.hasBackslash&&t3<f2.length-1),y2=a2===`"""${r2}`,b2=y2&&f2.length>0?((n2=t2.match(
/^[\t ]*/))==null?void 0:n2[0])??"":"",x2=e5=>{let t3=e5.match(/\S+| +/g)??[],n3=[],r3=0;for(;r3<t3.length;){let e6=t3[r3++];for(;r3<t3.length&&t3[r3][0]===" ";){let n4=t3[r3],i3=t3[r3+1];if(!i3){r3++;
break}if(e6.length+n4.length+i3.length<=p2)e6+=n4+i3,r3+=2;else{e6+=n4,r3++;break}}n3.push(e6)}return n3.length===0&&n3.push(""),n3},S2=[],C2=[],w2=new Set,T2=new Set,E2=new Map,D2=!1;if(v2&&t2.includes(
r2)&&(r2===`\r
`||!t2.includes(`\r
`))){D2=!0;let e5=t2.split(r2),n3=e5[0].slice(b2.length);if(n3.length>0&&n3[0]===" ")return null;let i3=e5[e5.length-1];if(i3.length>0&&i3.length-i3.trimEnd().length!==g2.trailingWs.length)return null;
for(let t3=0;t3<e5.length;t3++){var O2;let n4=e5[t3],r3=t3===0?n4.slice(b2.length):n4,i4=((O2=r3.match(/^[\t ]*/))==null?void 0:O2[0])??"",a3=x2(r3.slice(i4.length)),o3=S2.length;T2.add(o3),t3>0&&E2.set(
o3,i4);for(let e6 of a3)S2.push(e6);t3<e5.length-1&&w2.add(o3+a3.length-1)}}else{let e5=t2.replace(/\r\n/g,"\\r\\n").replace(/\n/g,"\\n").slice(b2.length);if(e5.length>0&&(e5[0]===" "||e5.length-e5.trimEnd().
length!==g2.trailingWs.length))return null;if(!v2){let t3=0,n4=0;for(let r3=0;r3<f2.length-1;r3++){let i4=f2[r3];if(!i4.hasBackslash)break;let a3=i4.content+i4.trailingWs;if(e5.slice(n4,n4+a3.length)===
a3)t3++,n4+=a3.length;else break}let i3=0,o3=0;for(let r3=f2.length-1;r3>=t3;r3--){let t4=f2[r3],a3=t4.content+t4.trailingWs;if(a3.length===0)break;let s4=e5.length-o3-a3.length;if(s4>=n4&&e5.slice(s4,
s4+a3.length)===a3)i3++,o3+=a3.length;else break}if(i3>0){let s4=e5.slice(n4,e5.length-o3);if(s4.length===0||s4[0]!==" "){for(let e7=0;e7<t3;e7++){let n5=f2[e7];if(C2.push(`${n5.indent}${n5.content}${n5.
trailingWs}\\`),e7<t3-1&&e7<_2.length&&_2[e7].length>0)for(let t4 of _2[e7])C2.push(t4)}if(s4.length>0){let e7=x2(s4),n5=e7.join(""),r3=/(?<!\\)\\n/.test(n5);if(t3>0&&!r3){let e8=t3-1;if(e8<_2.length&&
_2[e8].length>0)for(let t4 of _2[e8])C2.push(t4)}for(let n6=0;n6<e7.length;n6++){let i4=e7[n6],a4=t3+n6,o4=a4<f2.length?f2[a4]:null,c3=o4?y2&&a4===0?b2:o4.indent:h2.indent,l3=i4.length>0&&/\s$/.test(i4)?
"":s4.endsWith(" ")?" ":"";if(C2.push(`${c3}${i4}${l3}\\`),n6<e7.length-1&&!r3){let e8=t3+n6;if(e8<_2.length&&_2[e8].length>0)for(let t4 of _2[e8])C2.push(t4)}}let a3=f2.length-i3-1;if(!r3&&a3>=0&&a3<
_2.length&&_2[a3].length>0)for(let e8 of _2[a3])C2.push(e8)}else if(t3>0){let e7=t3-1;if(e7<_2.length&&_2[e7].length>0)for(let t4 of _2[e7])C2.push(t4)}let e6=f2.length-i3;for(let t4=e6;t4<f2.length;t4++){
let n5=f2[t4],r3=t4===f2.length-1;if(t4>e6){let e7=t4-1;if(e7<_2.length&&_2[e7].length>0)for(let t5 of _2[e7])C2.push(t5)}C2.push(r3?`${n5.indent}${n5.content}${n5.trailingWs}${n5.hasBackslash&&n5.content!==
""?"\\":""}`:`${n5.indent}${n5.content}${n5.trailingWs}\\`)}return l2&&!(g2.hasBackslash&&g2.content==="")?`${a2}${C2.join(r2)}${r2}${u2}"""`:`${a2}${C2.join(r2)}"""`}}let s3=e5.slice(n4);if(t3>0&&(n4===
e5.length||s3.length>0&&s3[0]!==" ")){for(let e6=0;e6<t3;e6++){let n5=f2[e6];if(C2.push(`${n5.indent}${n5.content}${n5.trailingWs}\\`),e6<t3-1&&e6<_2.length&&_2[e6].length>0)for(let t4 of _2[e6])C2.push(
t4)}if(n4===e5.length){let e6=f2[t3-1],n5=g2.hasBackslash&&e6.content!==""?"\\":"";C2[C2.length-1]=`${e6.indent}${e6.content}${g2.trailingWs}${n5}`}else{let e6=x2(s3),n5=e6.join(""),r3=/(?<!\\)\\n/.test(
n5),i4=t3-1;if(!r3&&i4<_2.length&&_2[i4].length>0)for(let e7 of _2[i4])C2.push(e7);for(let n6=0;n6<e6.length;n6++){let i5=n6===e6.length-1,a3=e6[n6],o4=t3+n6,s4=o4<f2.length?f2[o4]:null,c3=s4?y2&&o4===
0?b2:s4.indent:i5?g2.indent:h2.indent,l3,u3;if(i5?(l3=g2.trailingWs,u3=g2.hasBackslash&&g2.content!==""?"\\":""):(l3=a3.length>0&&/\s$/.test(a3)?"":" ",u3="\\"),C2.push(`${c3}${a3}${l3}${u3}`),!i5){let e7=t3+
n6;if(!r3&&e7<_2.length&&_2[e7].length>0)for(let t4 of _2[e7])C2.push(t4)}}}return l2&&!(g2.hasBackslash&&g2.content==="")?`${a2}${C2.join(r2)}${r2}${u2}"""`:`${a2}${C2.join(r2)}"""`}}let n3=x2(e5);for(let e6 of n3)
S2.push(e6)}for(let e5=0;e5<S2.length;e5++){let t3=e5===S2.length-1,n3=w2.has(e5),r3=t3||n3,i3=e5<f2.length?f2[e5]:null,a3=D2&&T2.has(e5)&&e5>0?E2.get(e5)??"":i3?y2&&e5===0?b2:i3.indent:r3?g2.indent:h2.
indent,o3=S2[e5],s3,c3;if(r3&&t3?(s3=g2.trailingWs,c3=g2.hasBackslash&&g2.content!==""?"\\":""):r3?(s3=g2.trailingWs,c3=""):(s3=o3.length>0&&/\s$/.test(o3)?"":" ",c3="\\"),C2.push(`${a3}${o3}${s3}${c3}`),
!t3&&!n3&&!D2){let t4=S2.join("");if(!/(?<!\\)\\n/.test(t4)&&e5<_2.length&&_2[e5].length>0)for(let t5 of _2[e5])C2.push(t5)}}return l2&&!(g2.hasBackslash&&g2.content==="")?`${a2}${C2.join(r2)}${r2}${u2}\
"""`:`${a2}${C2.join(r2)}"""`}function Dr(e4){if(e4.includes("'"))return!1;for(let t2=0;t2<e4.length;t2++){let n2=e4.charCodeAt(t2);if(n2<32&&n2!==9||n2===127)return!1}return!0}function Or(e4){if(e4.includes(
"'''"))return!1;for(let t2=0;t2<e4.length;t2++){let n2=e4.charCodeAt(t2);if(n2===13){if(e4.charCodeAt(t2+1)!==10)return!1}else if(n2<32&&n2!==9&&n2!==10||n2===127)return!1}return!0}function kr(e4){switch(e4){case"\
b":return"\b";case"t":return"	";case"n":return`
`;case"f":return"\f";case"r":return"\r";case'"':return'"';case"\\":return"\\";default:return null}}function Ar(e4,t2){return t2==="singleline-basic"?e4<=31||e4===127:e4>=0&&e4<=7||e4===11||e4>=14&&e4<=
31||e4===127}function jr(e4,t2,n2){switch(e4){case"\\":return"\\\\";case"\b":return"\\b";case"	":return"\\t";case"\f":return"\\f";case'"':return t2==="singleline-basic"?'\\"':'"';case`
`:return t2==="singleline-basic"?"\\n":`
`;case"\r":return t2==="singleline-basic"?"\\r":"\r";default:{let r2=e4.charCodeAt(0);if(Ar(r2,t2)){let e5=r2.toString(16).padStart(4,"0");return`\\u${n2?e5.toUpperCase():e5}`}return e4}}}function Mr(e4){
return e4.replace(/(\\+)u([0-9a-f]{4})/g,(e5,t2,n2)=>t2.length%2==1?`${t2}u${n2.toUpperCase()}`:e5)}function Nr(e4){let t2=new Map;for(let n2=0;n2<e4.length;n2++){if(e4[n2]!=="\\")continue;let r2=e4[n2+
1];if(!r2)continue;let i2=kr(r2);if(i2!==null){i2!==`
`&&i2!=="\r"&&!t2.has(i2)&&t2.set(i2,"\\"+r2),n2+=1;continue}if(r2==="x"&&/^[0-9A-Fa-f]{2}$/.test(e4.slice(n2+2,n2+4))){let r3=e4.slice(n2,n2+4),i3=Number.parseInt(e4.slice(n2+2,n2+4),16),a2=String.fromCharCode(
i3);t2.has(a2)||t2.set(a2,r3),n2+=3;continue}if(r2==="u"&&/^[0-9A-Fa-f]{4}$/.test(e4.slice(n2+2,n2+6))){let r3=e4.slice(n2,n2+6),i3=Number.parseInt(e4.slice(n2+2,n2+6),16),a2=String.fromCodePoint(i3);
t2.has(a2)||t2.set(a2,r3),n2+=5;continue}if(r2==="U"&&/^[0-9A-Fa-f]{8}$/.test(e4.slice(n2+2,n2+10))){let r3=e4.slice(n2,n2+10),i3=Number.parseInt(e4.slice(n2+2,n2+10),16),a2=String.fromCodePoint(i3);t2.
has(a2)||t2.set(a2,r3),n2+=9;continue}}return t2}function Pr(e4,t2,n2,r2){let i2="";for(let a2 of e4){let e5=t2.get(a2);if(e5){i2+=e5;continue}i2+=jr(a2,n2,r2)}return i2}function Fr(e4,t2,n2,r2=!0){let i2=Nr(
t2);if(i2.size===0&&n2==="singleline-basic"){let t3=JSON.stringify(e4).slice(1,-1).replace(/\x7f/g,"\\u007f");return r2?Mr(t3):t3}let a2=Pr(e4,i2,n2,r2);return n2==="multiline-basic"?a2.replace(/\r(?!\n)/g,
"\\r").replace(/"""/g,'""\\"'):a2}function Ir(){return{type:"Document",loc:{start:D(),end:D()},items:[]}}function W(e4,t2=!0){let n2=Lr(e4,t2);return{type:"Table",loc:E(n2.loc),key:n2,items:[]}}function Lr(e4,t2=!0){
let n2=Hr(e4,t2);return{type:"TableKey",loc:{start:D(),end:{line:1,column:n2.length+2}},item:{type:"Key",loc:{start:{line:1,column:1},end:{line:1,column:n2.length+1}},value:e4,raw:n2}}}function Rr(e4,t2=!0){
let n2=zr(e4,t2);return{type:"TableArray",loc:E(n2.loc),key:n2,items:[]}}function zr(e4,t2=!0){let n2=Hr(e4,t2);return{type:"TableArrayKey",loc:{start:D(),end:{line:1,column:n2.length+4}},item:{type:"\
Key",loc:{start:{line:1,column:2},end:{line:1,column:n2.length+2}},value:e4,raw:n2}}}function Br(e4,t2,n2=!1,r2=!0){let i2=Ur(e4,r2),{column:a2}=i2.loc.end,o2=a2+1;return U(t2,{lines:1-t2.loc.start.line,
columns:a2+3-t2.loc.start.column},{first_line_only:!0,shift_generated_multiline_end:n2}),{type:"KeyValue",loc:{start:T(i2.loc.start),end:T(t2.loc.end)},key:i2,equals:o2,value:t2}}function Vr(e4,t2=!0){
let n2=JSON.stringify(e4).replace(/\x7f/g,"\\u007f");return t2?Mr(n2):n2}function Hr(e4,t2=!0){return e4.map(e5=>(Wt(e5,`Key ${JSON.stringify(e5)}`),A.test(e5)?e5:Vr(e5,t2))).join(".")}function Ur(e4,t2=!0){
let n2=Hr(e4,t2);return{type:"Key",loc:{start:D(),end:{line:1,column:n2.length}},raw:n2,value:e4}}function Wr(e4,t2,n2=!0){return Wt(e4,"String value"),t2?Gr(e4,t2,n2):Kr(e4,void 0,n2)}function Gr(e4,t2,n2){
if(At(t2))return Kr(e4,t2,n2);if(Mt(t2))return Dr(e4)?qr(e4):Or(e4)?Xr(e4,`'''${t2.slice(1,-1)}'''`):Kr(e4,void 0,n2);if(Nt(t2))return Or(e4)?Xr(e4,t2):Yr(e4,`"""${t2.slice(3,-3)}"""`,n2);if(jt(t2))return Yr(
e4,t2,n2);throw Error(`Existing raw string value is not valid: ${t2}`)}function Kr(e4,t2,n2=!0){let r2="";return r2=t2?`"${Fr(e4,t2,"singleline-basic",n2)}"`:Vr(e4,n2),{type:"String",loc:{start:D(),end:{
line:1,column:r2.length}},raw:r2,value:e4}}function qr(e4){let t2=`'${e4}'`,n2;if(t2.includes(`
`)){let e5=t2.split(/\r\n|\n/),r2=e5[e5.length-1];n2={line:e5.length,column:r2.length}}else n2={line:1,column:t2.length};return{type:"String",loc:{start:D(),end:n2},raw:t2,value:e4}}function Jr(e4,t2,n2){
return e4.startsWith(t2+`\r
`)?`\r
`:e4.startsWith(t2+`
`)?`
`:n2.startsWith(`\r
`)?`\r
`:n2.startsWith(`
`)?`
`:""}function Yr(e4,t2,n2=!0){let r2=Fr(e4,t2,"multiline-basic",n2),i2='"""'+Jr(t2,'"""',r2)+r2+'"""',a2=t2.slice(3,-3);if(/(^|[^\\])(\\\\)*\\$/m.test(a2)){let e5=Er(t2,r2);e5!==null&&(i2=e5)}let o2=Zr(
i2);return{type:"String",loc:{start:D(),end:o2},raw:i2,value:e4}}function Xr(e4,t2){let n2="'''"+Jr(t2,"'''",e4)+e4+"'''",r2=Zr(n2);return{type:"String",loc:{start:D(),end:r2},raw:n2,value:e4}}function Zr(e4){
if(e4.includes(`
`)){let t2=e4.split(/\r\n|\n/),n2=t2[t2.length-1];return{line:t2.length,column:n2.length}}return{line:1,column:e4.length}}function Qr(e4){let t2=e4.toString();return{type:"Integer",loc:{start:D(),end:{
line:1,column:t2.length}},raw:t2,value:e4}}function $r(e4,t2=1){let n2,r2;if(e4===1/0)n2="inf";else if(e4===-1/0)n2="-inf";else if(Number.isNaN(e4)){let t3=vt(e4);r2=t3?"-":void 0,n2=t3?"-nan":"nan"}else if(Object.
is(e4,-0))n2="-0."+"0".repeat(Math.max(t2,1));else{n2=e4.toString();let r3=n2.search(/[eE]/);if(r3!==-1){let e5=n2.slice(0,r3),i2=n2.slice(r3),a2=e5.indexOf(".");if(a2===-1)n2=`${e5}.${"0".repeat(Math.
max(t2,1))}${i2}`;else{let r4=e5.length-a2-1;n2=r4<t2?`${e5}${"0".repeat(t2-r4)}${i2}`:`${e5}${i2}`}}else{let e5=n2.indexOf(".");if(e5===-1)n2+="."+"0".repeat(Math.max(t2,1));else{let r4=n2.length-e5-
1;r4<t2&&(n2+="0".repeat(t2-r4))}}}return{type:"Float",loc:{start:D(),end:{line:1,column:n2.length}},raw:n2,value:e4,...r2===void 0?{}:{nanSign:r2}}}function ei(e4){return{type:"Boolean",loc:{start:D(),
end:{line:1,column:e4?4:5}},value:e4}}function ti(e4,t2=!1,n2=0){t2&&!(e4 instanceof De)&&e4.getUTCHours()===0&&e4.getUTCMinutes()===0&&e4.getUTCSeconds()===0&&e4.getUTCMilliseconds()===0&&(e4=new Ee(
e4.toISOString().split("T")[0]));let r2=we(e4.toISOString(),n2);return{type:"DateTime",loc:{start:D(),end:{line:1,column:r2.length}},raw:r2,value:e4}}function ni(e4,t2=!1,n2=0){var r2;let i2=((r2=e4.constructor)==
null?void 0:r2.name)??"",a2=i2==="Temporal.PlainDate"||i2==="PlainDate",o2=i2==="Temporal.PlainTime"||i2==="PlainTime",s2=i2==="Temporal.PlainDateTime"||i2==="PlainDateTime",c2;if(a2)c2=Dt(e4);else if(o2)
c2=Dt(e4);else if(s2){if(t2){let t3=globalThis.Temporal;if(!t3)throw Error("Temporal API is not available in this runtime. Set temporal: false or use a runtime with Temporal support.");let r3=t3.PlainDate.
from(e4.toString().split("T")[0]);if(r3.toString()+"T00:00:00"===e4.toString().slice(0,19))return c2=we(Dt(r3),n2),{type:"DateTime",loc:{start:D(),end:{line:1,column:c2.length}},raw:c2,value:r3}}c2=Dt(
e4)}else c2=Dt(e4);return c2=we(c2,n2),{type:"DateTime",loc:{start:D(),end:{line:1,column:c2.length}},raw:c2,value:e4}}function ri(){return{type:"InlineArray",loc:{start:D(),end:{line:1,column:2}},items:[]}}
function G(e4){return{type:"InlineItem",loc:E(e4.loc),item:e4,comma:!1}}function ii(){return{type:"InlineTable",loc:{start:D(),end:{line:1,column:2}},items:[]}}function ai(e4){return!u(e4)||e4.items.length===
0?!1:e4.items[e4.items.length-1].comma===!0}function oi(e4){return!f(e4)||e4.items.length===0?!1:e4.items[e4.items.length-1].comma===!0}function si(e4,t2){return t2.inlineTableStart===0||(e4.items.filter(
e5=>{if(!a(e5))return!1;let n2=f(e5.value),r2=u(e5.value)&&e5.value.items.length>0&&e5.value.items.every(e6=>f(e6.item));if(n2||r2){let n3=gi(e5.key.value);return t2.inlineTableStart===void 0||n3<t2.inlineTableStart}
return!1}).forEach(n2=>{V(e4,e4,n2),f(n2.value)?n2.value.items.length===0?B(e4,e4,W(n2.key.value)):B(e4,e4,ci(n2,t2.bracketSpacing,t2.escapeSequenceUpperCase)):li(n2,t2.bracketSpacing,t2.escapeSequenceUpperCase).
forEach(t3=>{B(e4,e4,t3)})}),H(e4)),e4}function ci(e4,t2,n2){let r2=W(e4.key.value,n2);tr(r2);for(let t3 of e4.value.items)B(r2,r2,t3.item,void 0,void 0,void 0,void 0,!0);return H(r2),pi(r2,1,t2),r2}function li(e4,n2,i2){
let a2=Ir();tr(a2);for(let t2 of e4.value.items){let n3=Rr(e4.key.value,i2);B(a2,a2,n3);for(let e5 of t2.item.items)B(a2,n3,e5.item,void 0,void 0,void 0,void 0,!0)}H(a2);for(let e5 of a2.items)(t(e5)||
r(e5))&&pi(e5,1,n2);return a2.items}function ui(e4){let t2=Ln(e4);return t2===void 0?Kn(e4):t2}function di(e4){return Math.max(e4,2)}function fi(e4,t2,n2,r2=!0){let i2=ui(e4),o2=!1;if(i2){let i3=t2+n2;
for(let t3 of e4.items)U(t3,{lines:0,columns:i3-t3.loc.start.column}),d(t3)&&(u(t3.item)||f(t3.item)?fi(t3.item,t3.item.loc.start.column,di(n2),r2)&&(t3.loc.end={...t3.item.loc.end},o2=!0):a(t3.item)&&
(u(t3.item.value)||f(t3.item.value))&&fi(t3.item.value,t3.item.loc.start.column,n2,r2)&&(t3.item.loc.end={...t3.item.value.loc.end},t3.loc.end={...t3.item.loc.end},o2=!0));e4.loc.end.column=t2+1,o2=!0}
for(let t3 of e4.items)if(d(t3)){if(u(t3.item)||f(t3.item))fi(t3.item,t3.item.loc.start.column,di(n2),r2)&&(t3.loc.end={...t3.item.loc.end},o2=!0);else if(a(t3.item)&&(u(t3.item.value)||f(t3.item.value))){
let e5=t3.item.value,i3=t3.item.loc.start.column,a2=ui(e5);fi(e5,i3,n2,r2)&&(a2&&(e5.loc.end.column=i3+1),t3.item.loc.end={...e5.loc.end},t3.loc.end={...t3.item.loc.end},o2=!0)}}let s2=pe(e4)??2;for(let t3=1;t3<
e4.items.length;t3++){let n3=e4.items[t3-1],r3=e4.items[t3];n3.loc.end.line===r3.loc.start.line&&U(r3,{lines:0,columns:n3.loc.end.column+(n3.comma?s2:1)-r3.loc.start.column})}if(o2&&!i2&&e4.items.length>
0){let t3=e4.items[e4.items.length-1];e4.loc.end={line:t3.loc.end.line,column:t3.loc.end.column+ +!!t3.comma+(r2?2:1)}}return o2}function pi(e4,t2,n2=!0){let r2=a(e4)?[e4]:e4.items;for(let e5 of r2)a(
e5)&&(u(e5.value)||f(e5.value))&&fi(e5.value,e5.loc.start.column,t2,n2)}function mi(e4,t2){let n2=(e5,r2)=>{if(r2&&(delete e5.range,Ln(e5)===!0||Kn(e5))){let n3=e5.loc.start.column+t2;for(let t3 of e5.
items)U(t3,{lines:0,columns:n3-t3.loc.start.column});e5.loc.end.column=e5.loc.start.column+1}for(let t3 of e5.items)d(t3)&&(u(t3.item)||f(t3.item)?n2(t3.item,u(e5)&&f(t3.item)):a(t3.item)&&(u(t3.item.
value)||f(t3.item.value))&&n2(t3.item.value,!1))};n2(e4,!1)}function hi(e4){if(e4.items.length>0){let t2=e4.items[e4.items.length-1];e4.loc.end.line=t2.loc.end.line,e4.loc.end.column=t2.loc.end.column}else
e4.loc.end.line=e4.key.loc.end.line,e4.loc.end.column=e4.key.loc.end.column}function gi(e4){return Math.max(0,e4.length-1)}function _i(e4,t2){if(t2.inlineTableStart===void 0||t2.inlineTableStart===0)return e4;
let n2=[];for(let i3 of e4.items)if(a(i3)&&f(i3.value)){if(gi(i3.key.value)<t2.inlineTableStart){let r2=ci(i3,t2.bracketSpacing,t2.escapeSequenceUpperCase);V(e4,e4,i3),B(e4,e4,r2),vi(r2,n2,t2)}}else(i3.
type==="Table"||r(i3))&&vi(i3,n2,t2);let i2=new Map;for(let{table:t3,parent:r2}of n2){let n3=e4.items.indexOf(r2),a2=(i2.get(r2)??0)+1;i2.set(r2,a2),B(e4,e4,t3,n3+a2)}return H(e4),e4}function vi(e4,t2,n2){
let r2=[];for(let t3=0;t3<e4.items.length;t3++){let i2=e4.items[t3];if(a(i2)&&f(i2.value)){let t4=[...e4.key.item.value,...i2.key.value];gi(t4)<(n2.inlineTableStart??1)&&r2.push({item:i2,nestedTableKey:t4})}}
for(let{item:i2,nestedTableKey:a2}of r2){let r3=W(a2,n2.escapeSequenceUpperCase);tr(r3);let o2=i2.value;for(let e5 of o2.items)B(r3,r3,e5.item);H(r3),V(e4,e4,i2),hi(e4),t2.push({table:r3,parent:e4}),vi(
r3,t2,n2)}r2.length>0&&H(e4)}function yi(e4){let t2=0,n2=0;for(let r2 of e4.items)n2===0&&r2.loc.start.line>1?t2=1-r2.loc.start.line:r2.loc.start.line+t2>n2+2&&(t2+=n2+2-(r2.loc.start.line+t2)),U(r2,{
lines:t2,columns:0}),n2=r2.loc.end.line;return e4}function bi(e4){return e4 instanceof Date&&typeof e4.isDate=="function"&&typeof e4.isTime=="function"&&typeof e4.isDateTime=="function"}function xi(e4){
let t2=e4.toISOString().replace(/\.000(?=([Zz]|[+-]\d{2}:\d{2})$|$)/,"");return e4.isDate()?new Ee(t2):e4.isTime()?new De(t2,t2):e4.isLocal()?new Oe(t2,!1):new ke(t2,!1)}function Si(e4){return e4.items.
length>0&&e4.loc.end.line-e4.loc.start.line+1>e4.items.length}function Ci(e4){return u(e4)||f(e4)}function wi(e4,t2,n2){if(!d(t2)||!Ci(t2.item)||!Si(e4))return;let r2=e4.items.find(e5=>Ci(e5.item)&&e5.
item.type===t2.item.type&&Si(e5.item));if(!r2||!Ci(r2.item))return;let i2=t2.item,a2=r2.item,o2=a2.items.length>0?a2.items[0].loc.start.column-a2.loc.start.column:n2,s2=a2.items.length>0?a2.items[0].loc.
start.line-a2.loc.start.line:1,c2=a2.items.length>0?a2.loc.end.line-a2.items[a2.items.length-1].loc.end.line:1,l2=i2.loc.start.line,u2=i2.loc.start.column,f2=l2+s2;for(let e5 of i2.items)U(e5,{lines:f2-
e5.loc.start.line,columns:u2+o2-e5.loc.start.column}),f2=e5.loc.end.line+1;i2.loc.end={line:f2-1+c2,column:a2.loc.end.column},Rn(i2),t2.loc={start:T(i2.loc.start),end:T(i2.loc.end)}}function Ti(e4,t2){
let n2=e5=>{let r2=!1;for(let i2 of e5.items){if(!d(i2)||!Ci(i2.item))continue;let a2=i2.item;if(f(a2)&&Kn(a2)){delete i2.range,delete a2.range;let n3=a2.loc.start.column+Math.max(t2,2);for(let e6 of a2.
items)U(e6,{lines:0,columns:n3-e6.loc.start.column});a2.loc.end.column=a2.loc.start.column+1,Bn(a2),Rn(a2),r2=!0,Hn(e5),i2.comma=!0,i2.loc.end={line:a2.loc.end.line,column:a2.loc.end.column},e5.loc.end=
{line:a2.loc.end.line,column:a2.loc.end.column+(i2.comma?2:1)}}u(a2)&&n2(a2)&&(delete a2.range,delete i2.range,i2.loc.end={line:a2.loc.end.line,column:a2.loc.end.column},r2=!0,Hn(e5))}if(r2){for(let t4=1;t4<
e5.items.length;t4++){let n3=e5.items[t4-1],r3=e5.items[t4];n3.loc.end.line===r3.loc.start.line&&U(r3,{lines:0,columns:n3.loc.end.column+(n3.comma?2:1)-r3.loc.start.column})}let t3=e5.items[e5.items.length-
1];t3&&(e5.loc.end={line:Math.max(e5.loc.end.line,t3.loc.end.line),column:t3.loc.end.column+(t3.comma?2:1)})}return r2};n2(e4)}function K(e4,t2=L.default(),n2=0,r2=!1){e4=ji(e4);let i2=Ir();tr(i2),$n(
i2,t2.indentWidth);for(let a2 of Ei(e4,t2,n2,r2))B(i2,i2,a2);if(H(i2),si(i2,t2),(t2.inlineTableStart??1)>1&&_i(i2,t2),t2.multilineTable!=="auto"||t2.multilineArray!=="auto")for(let e5 of i2.items)(e5.
type==="Table"||e5.type==="TableArray"||a(e5)&&(u(e5.value)||f(e5.value)))&&pi(e5,t2.indentWidth,t2.bracketSpacing);return yi(i2)}function*Ei(e4,t2,n2=0,r2=!1){for(let i2 of Object.keys(e4)){let a2=e4[i2];
if(a2===void 0)continue;let o2=ji(a2);o2!==void 0&&(yield Br([i2],Oi(o2,t2,n2,r2),n2>0&&!r2,t2.escapeSequenceUpperCase))}}function Di(e4,t2,n2){let r2=e4.items[e4.items.length-1];r2&&(r2.comma=!0);let i2=r2?
{line:r2.loc.end.line,column:r2.loc.end.column+2}:{line:e4.loc.start.line,column:e4.loc.start.column+(n2.bracketSpacing?2:1)};U(t2,{lines:i2.line-t2.loc.start.line,columns:i2.column-t2.loc.start.column}),
e4.items.push(t2),t2.comma=!1,e4.loc.end={line:t2.loc.end.line,column:t2.loc.end.column+(n2.bracketSpacing?2:1)}}function Oi(e4,t2,n2,r2){let i2=t2.minimumDecimals??0;if(e4===null)throw Error('"null" \
values are not supported');if(e4===void 0)throw Error('"undefined" values are not supported inside arrays');return yt(e4)?Wr(e4,void 0,t2.escapeSequenceUpperCase):xt(e4)?Qr(e4):bt(e4)?i2>0?$r(e4,i2):Qr(
e4):St(e4)?$r(e4,Math.max(i2,1)):Ct(e4)?ei(e4):Et(e4)?ni(e4,t2.truncateZeroTimeInDates,t2.minimumTimeDecimals??0):bi(e4)?ti(xi(e4),t2.truncateZeroTimeInDates,t2.minimumTimeDecimals??0):wt(e4)?ti(e4,t2.
truncateZeroTimeInDates,t2.minimumTimeDecimals??0):Array.isArray(e4)?ki(e4,t2,n2,r2):Ai(e4,t2,n2,r2)}function ki(e4,t2,n2,r2){let i2=ri(),a2=!(e4.length===0&&n2>0)&&Fn("array",n2,r2,t2);if(In(i2,a2),$n(
i2,t2.indentWidth),tr(i2),!a2){for(let r3 of e4)Di(i2,G(Oi(r3,t2,n2+1,a2)),t2);if(i2.items.length>0&&t2.trailingComma){let e5=i2.items[i2.items.length-1];e5.comma=!0,i2.loc.end.column++}return i2}for(let r3 of e4){
let e5=G(Oi(r3,t2,n2+1,a2));wi(i2,e5,t2.indentWidth),B(i2,i2,e5)}return xr(i2,i2,t2.bracketSpacing),Sr(i2,i2,t2.trailingComma),H(i2),i2}function Ai(e4,t2,n2,r2){if(e4=ji(e4),!P(e4))return Oi(e4,t2,n2,
r2);let i2=ii(),a2=!(Object.keys(e4).length===0&&n2>0)&&Fn("table",n2,r2,t2);if(In(i2,a2),$n(i2,t2.indentWidth),tr(i2),!a2){for(let r3 of Ei(e4,t2,n2+1,a2))Di(i2,G(r3),t2);if(i2.items.length>0&&t2.trailingComma){
let e5=i2.items[i2.items.length-1];e5.comma=!0,i2.loc.end.column++}return i2}for(let r3 of Ei(e4,t2,n2+1,a2))B(i2,i2,G(r3));return xr(i2,i2,t2.bracketSpacing),Sr(i2,i2,t2.trailingComma),H(i2),i2}function ji(e4){
return!e4||wt(e4)||Et(e4)?e4:typeof e4.toJSON=="function"?e4.toJSON():e4}var Mi=/(\r\n|\n)/g;function Ni(e4,t2){let n2=[],r2=e5=>{let t3={line:e5.loc.end.line,column:e5.loc.end.column-1},n3=e5.items[e5.
items.length-1];return n3&&(n3.loc.end.line>t3.line||n3.loc.end.line===t3.line&&n3.loc.end.column>t3.column)&&(t3.line=n3.loc.end.line,t3.column=n3.loc.end.column+ +!!n3.comma),t3};function i2(e5){switch(e5.
type){case"Document":for(let t3=0;t3<e5.items.length;t3++)i2(e5.items[t3]);break;case"Table":{let t3=e5;i2(t3.key);for(let e6=0;e6<t3.items.length;e6++)i2(t3.items[e6]);break}case"TableKey":{let t3=e5;
Ii(n2,t3.loc,"["+t3.item.raw+"]");break}case"TableArray":{let t3=e5;i2(t3.key);for(let e6=0;e6<t3.items.length;e6++)i2(t3.items[e6]);break}case"TableArrayKey":{let t3=e5;Ii(n2,t3.loc,"[["+t3.item.raw+
"]]");break}case"KeyValue":{let t3=e5,r3=t3.loc.start.line;Li(n2,r3,t3.equals,"="),i2(t3.key),i2(t3.value);break}case"Key":Ii(n2,e5.loc,e5.raw);break;case"String":Ii(n2,e5.loc,e5.raw);break;case"Integ\
er":Ii(n2,e5.loc,e5.raw);break;case"Float":Ii(n2,e5.loc,e5.raw);break;case"Boolean":Ii(n2,e5.loc,e5.value.toString());break;case"DateTime":Ii(n2,e5.loc,e5.raw);break;case"InlineArray":{let t3=e5,{start:a2}=t3.
loc,o2=r2(t3);Li(n2,a2.line,a2.column,"["),Li(n2,o2.line,o2.column,"]");for(let e6=0;e6<t3.items.length;e6++)i2(t3.items[e6]);break}case"InlineTable":{let t3=e5,{start:a2}=t3.loc,o2=r2(t3);Li(n2,a2.line,
a2.column,"{"),Li(n2,o2.line,o2.column,"}");for(let e6=0;e6<t3.items.length;e6++)i2(t3.items[e6]);break}case"InlineItem":{let t3=e5;if(i2(t3.item),t3.comma){let e6=t3.loc.end;Li(n2,e6.line,e6.column,"\
,")}break}case"Comment":Ii(n2,e5.loc,e5.raw);break;default:{let t3=e5.type;throw Error(`toTOML: Unrecognized node type: ${String(t3)}`)}}}if(kt(e4))for(let t3 of e4)i2(t3);else i2(e4);if(t2.useTabsForIndentation){
let t3=new Set,r3=e5=>{if(e5.type==="String"&&e5.loc.end.line>e5.loc.start.line)for(let n3=e5.loc.start.line+1;n3<=e5.loc.end.line;n3++)t3.add(n3);if(m(e5))for(let t4 of e5.items)r3(t4);a(e5)&&r3(e5.value),
d(e5)&&r3(e5.item)};if(kt(e4))for(let t4 of e4)r3(t4);else r3(e4);for(let e5=0;e5<n2.length;e5++){if(t3.has(e5+1))continue;let r4=n2[e5],i3=r4.match(/^( +)/);if(i3){let t4=i3[1],a2="	".repeat(t4.length);
n2[e5]=a2+r4.substring(t4.length)}}}return n2.join(t2.newLine)+t2.newLine.repeat(t2.trailingNewline)}function Pi(e4,n2){let i2=kt(e4)?Array.from(e4):[e4],o2=[],s2=[],c2=[],l2=new WeakSet,p2=1,g2=0,_2=e5=>{
if(e5.type==="Comment"&&c2.push(e5),a(e5))_2(e5.value);else if(d(e5))_2(e5.item);else if(e5.type==="Table"||e5.type==="TableArray")for(let t2 of e5.items)_2(t2);else if(m(e5))for(let t2 of e5.items)_2(
t2)};for(let e5 of i2)_2(e5);let v2=new WeakSet,y2=e5=>{for(let n3 of e5)if(a(n3)){let e6=n3.value;(f(e6)||u(e6))&&v2.add(e6)}else(t(n3)||r(n3))&&y2(n3.items)};y2(i2);let b2=e5=>(n2.useTabsForIndentation?
"	":" ").repeat(e5),x2=e5=>{if(e5.length===0)return;o2.push(e5);let t2=e5.split(/\r\n|\n/);t2.length===1?g2+=e5.length:(p2+=t2.length-1,g2=t2[t2.length-1].length)},S2=(e5,t2)=>{e5>p2?(x2(n2.newLine.repeat(
e5-p2)),t2>0&&x2(b2(t2))):e5===p2&&t2>g2?x2(g2===0?b2(t2):" ".repeat(t2-g2)):o2.length>0&&(e5<p2||e5===p2&&t2<g2)&&(x2(n2.newLine),t2>0&&x2(b2(t2)))},C2=e5=>{switch(e5.type){case"Key":return e5.raw;case"\
String":return e5.raw;case"Integer":return e5.raw;case"Float":return e5.raw;case"Boolean":return e5.value.toString();case"DateTime":return e5.raw;case"Comment":return e5.raw;default:return}},w2=e5=>{if(a(
e5))return[e5.key,e5.value];if(d(e5)||h(e5))return[e5.item];if(e5.type==="Table"||e5.type==="TableArray"){let t2=e5;return[t2.key,...t2.items]}return m(e5)?e5.items:[]},T2=e5=>{let t2=[e5];for(;t2.length>
0;){let e6=t2.pop();if(e6.dirty)return!1;let n3=C2(e6);if(n3!==void 0){let t3=R(e6);if(!t3||!e6.range||t3.slice(e6.range[0],e6.range[1])!==n3)return!1}else if(!Sn(e6))return!1;t2.push(...w2(e6))}return!0},
E2=e5=>e5.type!=="Document"&&e5.type!=="InlineItem"&&e5.type!=="TableKey"&&e5.type!=="TableArrayKey"&&(C2(e5)!==void 0||Sn(e5)),D2=(e5,t2,r2=!1)=>{t2.line>e5.line?(x2(n2.newLine.repeat(t2.line-e5.line)),
t2.column>0&&x2(r2?" ".repeat(t2.column):b2(t2.column))):t2.line===e5.line&&t2.column>e5.column&&x2(" ".repeat(t2.column-e5.column))},O2=(e5,t2,n3)=>{var r2,i3;let a2=R(e5);if(!a2||!e5.range||u(e5)&&Un(
e5)&&(!n3||t2&&!t2.range||n3&&!n3.range)||t2&&R(t2)!==a2||n3&&R(n3)!==a2)return;let o3=(t2==null||(r2=t2.range)==null?void 0:r2[1])??e5.range[0]+1,s3=(n3==null||(i3=n3.range)==null?void 0:i3[0])??e5.range[1]-
1;if(o3===void 0||s3===void 0||s3<o3)return;let c3=a2.slice(o3,s3);if(t2!=null&&t2.comma&&c3.startsWith(",")&&(c3=c3.slice(1)),/^[\t \r\n]*$/.test(c3))return c3},k2=(e5,t2)=>{let n3=R(t2);return n3!==
void 0&&R(e5)===n3&&t2.range!==void 0&&e5.range!==void 0&&e5.range[0]>=t2.range[0]&&e5.range[1]<=t2.range[1]},A2=e5=>{let t2=f(e5)&&Vn(e5),r2;for(let n3 of e5.items){let i4=r2?{line:r2.loc.end.line,column:r2.
loc.end.column+ +!!r2.comma}:{line:e5.loc.start.line,column:e5.loc.start.column+1},a3=c2.filter(t3=>!l2.has(t3)&&k2(t3,e5)&&t3.loc.start.line>=i4.line&&t3.loc.end.line<=n3.loc.start.line&&(t3.loc.start.
line>i4.line||t3.loc.start.column>=i4.column)&&(t3.loc.end.line<n3.loc.start.line||t3.loc.end.column<=n3.loc.start.column)&&t3.loc.start.line>=e5.loc.start.line&&t3.loc.end.line<=e5.loc.end.line).sort(
(e6,t3)=>e6.loc.start.line-t3.loc.start.line||e6.loc.start.column-t3.loc.start.column);if(a3.length>0){for(let e6 of a3)D2(i4,e6.loc.start),x2(e6.raw),l2.add(e6),i4=e6.loc.end;D2(i4,n3.loc.start)}else{
let a4=O2(e5,r2,n3);if(a4!==void 0)x2(a4);else{let a5=R(n3)!==R(e5);if(r2&&a5&&n3.loc.start.line===r2.loc.end.line){let t3=pe(e5)??2,n4=Math.max(0,t3-1);n4>0&&x2(" ".repeat(n4))}else D2(i4,n3.loc.start,
t2)}}j2(n3,!1);for(let t3 of c2){if(l2.has(t3)||!k2(t3,e5)||t3.loc.start.line!==n3.loc.end.line||t3.loc.start.column<n3.loc.end.column||t3.loc.start.line<e5.loc.start.line||t3.loc.end.line>e5.loc.end.
line)continue;let r3=n3.loc.end.column+ +!!n3.comma;t3.loc.start.column>r3&&x2(" ".repeat(t3.loc.start.column-r3)),x2(t3.raw),l2.add(t3)}r2=n3}let i3=r2?{line:r2.loc.end.line,column:r2.loc.end.column+
+!!r2.comma}:{line:e5.loc.start.line,column:e5.loc.start.column+1},a2=c2.filter(t3=>!l2.has(t3)&&k2(t3,e5)&&t3.loc.start.line>=i3.line&&t3.loc.end.line<=e5.loc.end.line).sort((e6,t3)=>e6.loc.start.line-
t3.loc.start.line||e6.loc.start.column-t3.loc.start.column);if(a2.length>0){for(let e6 of a2)D2(i3,e6.loc.start),x2(e6.raw),l2.add(e6),i3=e6.loc.end;D2(i3,{line:e5.loc.end.line,column:e5.loc.end.column-
1})}else{let a3=O2(e5,r2,void 0);if(a3!==void 0)x2(a3);else if(r2)t2&&r2.comma&&x2(" "),D2(i3,{line:e5.loc.end.line,column:e5.loc.end.column-1},t2);else{let t3=R(e5);if(t3&&e5.range){let r3=t3.slice(e5.
range[0],e5.range[1]),i4=Math.max(r3.lastIndexOf(`
`),r3.lastIndexOf("\r")),a4=v2.has(e5)||Gn(e5);if(i4!==-1&&a4&&kn(e5)){var o3;let e6=((o3=r3.slice(i4+1,-1).match(/^[\t ]*/))==null?void 0:o3[0])??"";x2(n2.newLine+e6)}}}}},j2=(e5,t2=!0)=>{if(e5.type===
"Comment"&&l2.has(e5))return;let n3=R(e5);if(!(n3!==void 0&&e5.range&&s2.some(t3=>t3.source===n3&&t3.start<=e5.range[0]&&t3.end>=e5.range[1]))){if(E2(e5)&&T2(e5)&&e5.range&&n3!==void 0){let r2=n3.slice(
e5.range[0],e5.range[1]),i3=C2(e5);if(i3===void 0||i3===r2){t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(r2),s2.push({source:n3,start:e5.range[0],end:e5.range[1]});return}}switch(e5.type){case"Doc\
ument":for(let t3 of e5.items)j2(t3);break;case"Table":{let n4=e5;j2(n4.key,t2);for(let e6 of n4.items)j2(e6);break}case"TableKey":{let n4=e5;t2&&S2(n4.loc.start.line,n4.loc.start.column),x2(`[${n4.item.
raw}]`);break}case"TableArray":{let n4=e5;j2(n4.key,t2);for(let e6 of n4.items)j2(e6);break}case"TableArrayKey":{let n4=e5;t2&&S2(n4.loc.start.line,n4.loc.start.column),x2(`[[${n4.item.raw}]]`);break}case"\
KeyValue":{let n4=e5;t2&&S2(n4.loc.start.line,n4.loc.start.column),j2(n4.key,!1),D2(n4.key.loc.end,{line:n4.loc.start.line,column:n4.equals}),x2("="),D2({line:n4.loc.start.line,column:n4.equals+1},n4.
value.loc.start),j2(n4.value,!1);break}case"Key":t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(e5.raw);break;case"String":t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(e5.raw);break;case"Integer":
t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(e5.raw);break;case"Float":t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(e5.raw);break;case"Boolean":t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(
e5.value.toString());break;case"DateTime":t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(e5.raw);break;case"InlineArray":{let n4=e5;t2&&S2(n4.loc.start.line,n4.loc.start.column),x2("["),A2(n4),x2("]");
break}case"InlineTable":{let n4=e5;t2&&S2(n4.loc.start.line,n4.loc.start.column),x2("{"),A2(n4),x2("}");break}case"InlineItem":{let t3=e5;if(j2(t3.item,!1),t3.comma){let e6=R(t3);if(e6&&t3.range&&t3.item.
range&&R(t3.item)===e6){let n4=e6.slice(t3.item.range[1],t3.range[1]);/^[\t ]*$/.test(n4)&&x2(n4)}x2(",")}break}case"Comment":t2&&S2(e5.loc.start.line,e5.loc.start.column),x2(e5.raw);break;default:throw Error(
`toTOMLCursor: Unrecognized node type: ${String(e5.type)}`)}}};for(let e5 of i2)j2(e5);return o2.join("").replace(/\r\n|\n/g,n2.newLine)+n2.newLine.repeat(n2.trailingNewline)}function Ii(e4,t2,n2){if(t2.start.line===t2.end.line){let r3=Ri(e4,t2.start.line),i3=r3.substring(0,t2.start.column),a2=i3.length<t2.start.column?i3.padEnd(t2.start.column," "):i3,o2=r3.substring(t2.end.
column);e4[t2.start.line-1]=a2+n2+o2;return}let r2=n2.split(Mi).filter(e5=>e5!==`
`&&e5!==`\r
`),i2=t2.end.line-t2.start.line+1;if(r2.length!==i2)throw Error(`Mismatch between location and raw string, expected ${i2} lines for "${n2}"`);for(let n3=t2.start.line;n3<=t2.end.line;n3++){let i3=Ri(e4,
n3),a2=n3===t2.start.line,o2=n3===t2.end.line,s2="";if(a2){let e5=i3.substring(0,t2.start.column);s2=e5.length<t2.start.column?e5.padEnd(t2.start.column," "):e5}let c2=o2?i3.substring(t2.end.column):"";
e4[n3-1]=s2+r2[n3-t2.start.line]+c2}}function Li(e4,t2,n2,r2){let i2=Ri(e4,t2),a2=i2.length<n2?i2.padEnd(n2," "):i2.substring(0,n2),o2=i2.substring(n2+1);e4[t2-1]=a2+r2+o2}function Ri(e4,t2){if(!e4[t2-
1])for(let n2=0;n2<t2;n2++)e4[n2]||(e4[n2]="");return e4[t2-1]}function zi(e4,t2="asNeeded"){let n2=e4.replace(/_/g,""),r2=n2;if(/^[+-]?0x/i.test(n2)||/^[+-]?0o/i.test(n2)||/^[+-]?0b/i.test(n2)){let e5=n2[0]===
"+"||n2[0]==="-"?n2[0]:"";r2=e5+n2.slice(+!!e5).toLowerCase()}let i2;try{i2=BigInt(r2)}catch{return Number(n2)}return t2===!0?i2:t2===!1||i2>=BigInt(-(2**53-1))&&i2<=BigInt(2**53-1)?Number(i2):i2}function Bi(e4,t2,n2){
for(let r2 of e4.items){let e5=r2.item;if(e5.value.type==="InlineTable"){let r3=t2.concat(e5.key.value);n2.add(Yi(r3)),Bi(e5.value,r3,n2)}}}function Vi(e4){var t2,n2,r2,i2,a2,o2;if((t2=e4.constructor)!=
null&&(t2=t2.name)!=null&&(n2=t2.startsWith)!=null&&n2.call(t2,"Temporal.")||((r2=e4.constructor)==null?void 0:r2.name)==="PlainDate"||((i2=e4.constructor)==null?void 0:i2.name)==="PlainTime"||((a2=e4.
constructor)==null?void 0:a2.name)==="PlainDateTime"||((o2=e4.constructor)==null?void 0:o2.name)==="ZonedDateTime")return e4;let s2=globalThis.Temporal;if(e4 instanceof Ee)return s2.PlainDate.from(e4.
toISOString());if(e4 instanceof De)return s2.PlainTime.from(e4.toISOString());if(e4 instanceof Oe)return s2.PlainDateTime.from(e4.toISOString().replace(" ","T"));if(e4 instanceof ke){let t3=e4.toISOString().
replace(" ","T"),n3=t3.match(/([+-]\d{2}:\d{2}|Z)$/),r3=n3?n3[1]:"Z",i3=t3.replace(/([+-]\d{2}:\d{2}|Z)$/,""),a3=r3==="Z"?"+00:00":r3;return s2.ZonedDateTime.from(`${i3}${r3}[${a3}]`)}return s2.PlainDateTime.
from(e4.toISOString().replace("Z",""))}function q(e4,t2="",n2={}){let{integersAsBigInt:r2="asNeeded",temporal:i2=!1}=n2,a2=ht(),o2=new Set,s2=new Set,c2=new Set,l2=new Set,u2=new Set,d2=a2,f2=[],p2={tables:o2,
table_arrays:s2,defined:c2,implicit_tables:l2,inline_tables:u2};for(let t3 of e4)switch(t3.type){case"Table":m2(t3);for(let e5 of t3.items)e5.type==="KeyValue"&&g2(e5);break;case"TableArray":h2(t3);for(let e5 of t3.
items)e5.type==="KeyValue"&&g2(e5);break;case"KeyValue":g2(t3)}return a2;function m2(e5){let n3=e5.key.item.value;try{Ui(a2,[],n3,e5.type,p2)}catch(n4){let r4=n4;throw new O(t2,e5.key.loc.start,r4.message)}
let r3=Yi(n3);o2.add(r3),c2.add(r3),d2=Wi(a2,n3),f2=n3}function h2(e5){let n3=e5.key.item.value;try{Ui(a2,[],n3,e5.type,p2)}catch(n4){let r4=n4;throw new O(t2,e5.key.loc.start,r4.message)}let r3=Yi(n3);
s2.add(r3),c2.add(r3),d2=Gi(a2,n3),f2=n3}function g2(e5){let n3=e5.key.value;try{Ui(d2,f2,n3,e5.type,p2)}catch(n4){let r3=n4;throw new O(t2,e5.key.loc.start,r3.message)}if(n3.length>1)for(let e6=1;e6<
n3.length;e6++){let t3=Yi(f2.concat(n3.slice(0,e6)));l2.add(t3),c2.add(t3)}let a3;try{a3=Hi(e5.value,{integersAsBigInt:r2,temporal:i2})}catch(n4){let r3=n4;throw new O(t2,e5.value.loc.start,r3.message)}
if(e5.value.type==="InlineTable"){let t3=f2.concat(n3);u2.add(Yi(t3)),Bi(e5.value,t3,u2)}let o3=n3.length>1?Wi(d2,n3.slice(0,-1)):d2;o3[N(n3)]=a3,c2.add(Yi(f2.concat(n3)))}}function Hi(e4,t2={}){let{integersAsBigInt:n2="\
asNeeded",temporal:r2=!1}=t2;switch(e4.type){case"InlineTable":let t3=ht(),i2=new Set,a2=new Map;return e4.items.forEach(({item:e5})=>{let o2=e5.key.value,s2=Hi(e5.value,{integersAsBigInt:n2,temporal:r2}),
c2=Ji(o2),l2=Yi(o2);if(i2.has(l2))throw Error(`Duplicate key "${c2}" in inline table`);for(let e6=1;e6<o2.length;e6++){let t4=Ji(o2.slice(0,e6));if(i2.has(Yi(o2.slice(0,e6))))throw Error(`Key "${c2}" \
conflicts with key: "${t4}"`)}if(a2.has(l2)){let e6=a2.get(l2);throw Error(`Key "${c2}" conflicts with key: "${e6}"`)}i2.add(l2);for(let e6=1;e6<o2.length;e6++){let t4=Yi(o2.slice(0,e6));a2.has(t4)||a2.
set(t4,c2)}let u2=o2.length>1?Wi(t3,o2.slice(0,-1)):t3;u2[N(o2)]=s2}),t3;case"InlineArray":return e4.items.map(e5=>Hi(e5.item,{integersAsBigInt:n2,temporal:r2}));case"DateTime":if(r2){if(globalThis.Temporal===
void 0)throw Error("Temporal API is not available in this runtime. Set temporal: false or use a runtime with Temporal support.");return Vi(e4.value)}return e4.value;case"String":return e4.value;case"I\
nteger":return zi(e4.raw,n2);case"Float":case"Boolean":return e4.value;default:throw Error(`Unrecognized value type "${e4.type}"`)}}function Ui(e4,t2,n2,r2,i2){let a2=t2.length>0?[...t2]:[],o2=Array(n2.
length),s2=Array(n2.length);for(let e5=0;e5<n2.length;e5++)a2.push(n2[e5]),o2[e5]=Ji(a2),s2[e5]=Yi(a2);let c2=o2[n2.length-1],l2=s2[n2.length-1];if(r2==="KeyValue"&&n2.length>1)for(let e5=1;e5<n2.length;e5++){
let t3=o2[e5-1];if(i2.inline_tables.has(s2[e5-1]))throw Error(`Cannot extend inline table at ${t3}`)}if((r2==="Table"||r2==="TableArray")&&i2.inline_tables.has(l2))throw Error(`Cannot extend inline ta\
ble at ${c2}`);if(r2==="Table"||r2==="TableArray")for(let e5=1;e5<n2.length;e5++){let t3=o2[e5-1];if(i2.inline_tables.has(s2[e5-1]))throw Error(`Cannot extend inline table at ${t3}`)}if(r2==="KeyValue"&&
n2.length>1)for(let e5=1;e5<n2.length;e5++){let t3=o2[e5-1];if(i2.table_arrays.has(s2[e5-1]))throw Error(`Cannot traverse Array of Tables at ${t3}`)}if((r2==="Table"||r2==="TableArray")&&i2.implicit_tables.
has(l2))throw Error(`Implicit table already defined: ${c2}`);if(r2==="KeyValue"&&i2.implicit_tables.has(l2))throw Error(`Table already defined: ${c2}`);if(r2==="KeyValue"&&n2.length>1)for(let e5=1;e5<=
n2.length;e5++){let t3=o2[e5-1];if(i2.tables.has(s2[e5-1]))throw Error(`Cannot extend explicit table ${t3} with dotted keys`)}let u2=0;for(let t3 of n2){if(!Pt(e4,t3))return;if(qi(e4[t3]))throw Error(
`Value already defined for ${o2[u2]}`);let r3=o2[u2];if(Array.isArray(e4[t3])&&!i2.table_arrays.has(s2[u2]))throw Error(`Cannot add to static array at ${r3}`);let a3=u2++<n2.length-1;e4=Array.isArray(
e4[t3])&&a3?N(e4[t3]):e4[t3]}let d2=c2;if(e4&&r2==="Table"&&i2.defined.has(l2)||e4&&r2==="KeyValue"&&n2.length===1&&i2.defined.has(l2)&&!qi(e4))throw Error(`Table already defined: ${d2}`);if(e4&&r2===
"TableArray"&&!i2.table_arrays.has(l2))throw Error(`Cannot add Array of Tables to table at ${d2}`)}function Wi(e4,t2){let n2=Ki(e4,t2.slice(0,-1)),r2=N(t2);return n2[r2]||(n2[r2]=ht()),n2[r2]}function Gi(e4,t2){
let n2=Ki(e4,t2.slice(0,-1)),r2=N(t2);n2[r2]||(n2[r2]=[]);let i2=ht();return n2[N(t2)].push(i2),i2}function Ki(e4,t2){return t2.reduce((e5,t3)=>(e5[t3]||(e5[t3]=ht()),Array.isArray(e5[t3])?N(e5[t3]):e5[t3]),
e4)}function qi(e4){return typeof e4!="object"&&!wt(e4)}function Ji(e4){return e4.join(".")}function Yi(e4){return JSON.stringify(e4)}function J(e4){return e4.type==="Add"}function Xi(e4){return e4.type===
"Edit"}function Y(e4){return e4.type==="Remove"}function Zi(e4){return e4.type==="Move"}function Qi(e4){return e4.type==="Rename"}function $i(e4,t2,n2=[],r2={}){return gt(e4,t2)||zt(e4,t2)||typeof e4==
"number"&&typeof t2=="number"&&Number.isNaN(e4)&&Number.isNaN(t2)&&vt(e4)===vt(t2)?[]:Array.isArray(e4)&&Array.isArray(t2)?ia(e4,t2,n2,r2):P(e4)&&P(t2)?ea(e4,t2,n2,r2):[{type:"Edit",path:n2}]}function ea(e4,t2,n2=[],r2={}){
let i2=[],a2=Object.keys(e4),o2=a2.map(t3=>Bt(e4[t3])),s2=Object.keys(t2),c2=s2.map(e5=>Bt(t2[e5])),l2=new Map(s2.map((e5,t3)=>[e5,c2[t3]])),u2=new Set(a2),d2=new Set(s2),f2=(e5,t3,n3)=>{let r3=new Map;
return e5.forEach((e6,i3)=>{if(n3.has(e6))return;let a3=r3.get(t3[i3]);a3?a3.push(e6):r3.set(t3[i3],[e6])}),r3},p2=f2(a2,o2,d2),m2=f2(s2,c2,u2),h2=new Map,g2=new Set,_2=new Map;for(let[e5,t3]of p2){let n3=m2.
get(e5);if(!n3)continue;let r3=Math.min(t3.length,n3.length);for(let e6=0;e6<r3;e6++)h2.set(t3[e6],n3[e6]),g2.add(n3[e6]),_2.set(n3[e6],t3[e6])}a2.forEach((a3,s3)=>{let c3=n2.concat(a3);if(d2.has(a3)){
let n3=e4[a3],u3=t2[a3],d3=typeof n3=="number"&&!Number.isFinite(n3)||typeof u3=="number"&&!Number.isFinite(u3);(r2.updateOrder||d3||o2[s3]!==l2.get(a3))&&Vt(i2,$i(e4[a3],t2[a3],c3,r2))}else h2.has(a3)?
i2.push({type:"Rename",path:n2,from:a3,to:h2.get(a3)}):i2.push({type:"Remove",path:c3})}),s2.forEach(e5=>{if(!u2.has(e5)&&!g2.has(e5)){let t3={type:"Add",path:n2.concat(e5)};if(r2.orderSource!==void 0){
let i3=r2.orderSource;for(let e6 of n2)i3=i3?.[e6];if(P(i3)){let n3=Object.keys(i3),r3=n3.indexOf(e5);for(let e6=r3+1;e6<n3.length;e6++){let r4=n3[e6],i4=_2.get(r4)??(u2.has(r4)?r4:void 0);if(i4!==void 0){
t3.before=i4;break}}}}i2.push(t3)}});let v2=s2;if(r2.orderSource!==void 0){let e5=r2.orderSource;for(let t3 of n2)e5=e5?.[t3];if(P(e5)){let t3=new Set(s2);v2=Object.keys(e5).filter(e6=>t3.has(e6))}}let y2=i2.
filter(e5=>J(e5)&&e5.path.length===n2.length+1||Qi(e5)&&e5.path.length===n2.length);if(r2.orderSource!==void 0&&y2.length>1){let e5=[...y2].sort((e6,t4)=>{let n3=J(e6)?e6.path[e6.path.length-1]:Qi(e6)?
e6.to:"",r3=J(t4)?t4.path[t4.path.length-1]:Qi(t4)?t4.to:"";return v2.indexOf(n3)-v2.indexOf(r3)}),t3=0;i2=i2.map(n3=>y2.includes(n3)?e5[t3++]:n3)}if(r2.updateOrder){let e5=[];for(let t3 of a2)if(d2.has(
t3))e5.includes(t3)||e5.push(t3);else if(h2.has(t3)){let n3=h2.get(t3);e5.includes(n3)||e5.push(n3)}for(let t3 of s2)e5.includes(t3)||e5.push(t3);s2.forEach((t3,r3)=>{if(e5[r3]===t3)return;let a3=e5.indexOf(
t3);i2.push({type:"Move",path:n2,from:a3,to:r3,key:t3}),e5.splice(a3,1),e5.splice(r3,0,t3)})}return i2}function ta(e4){if(typeof e4=="string")return e4.includes(`
`);if(Array.isArray(e4))return e4.length>0;if(typeof e4=="object"&&e4&&!(e4 instanceof Date)){let t2=Object.values(e4);return t2.some(e5=>typeof e5=="object"&&!!e5)||t2.some(ta)}return!1}function na(e4){
return typeof e4=="object"&&!!e4&&!Array.isArray(e4)&&!(e4 instanceof Date)}function ra(e4){return e4.length>4&&e4.some(e5=>typeof e5=="string")&&e4.some(na)}function ia(e4,t2,n2=[],r2={}){let i2=[],a2=e4.
map(Bt),o2=t2.map(Bt),s2=e4.some(ta)||t2.some(ta)||ra(e4)||ra(t2),c2=e4.slice(),l2=0,u2=!1,d2=e5=>{let t3={type:"Remove",path:n2.concat(e5)};return(!u2||l2>0)&&Object.defineProperty(t3,"coordinate",{value:"\
source"}),t3};for(let e5=0;e5<o2.length;e5++){let f2=o2[e5],p2=e5>=a2.length;if(!p2&&a2[e5]===f2)continue;let m2=p2?-1:a2.indexOf(f2,e5+1);if(m2>-1){let r3=a2[e5],p3=0;for(let t3=e5;t3<a2.length;t3++)
a2[t3]===r3&&p3++;let h3=0;for(let t3=e5;t3<o2.length;t3++)o2[t3]===r3&&h3++;let g2=p3>h3;if(s2&&(o2.indexOf(a2[e5])===-1||g2)){i2.push(d2(e5+l2)),a2.splice(e5,1),c2.splice(e5,1),l2++,e5--;continue}if(l2>
0&&g2){i2.push(d2(e5+l2)),a2.splice(e5,1),c2.splice(e5,1),l2++,e5--;continue}if(s2&&l2>0){i2.push({type:"Add",path:n2.concat(e5)}),u2=!0,a2.splice(e5,0,f2),c2.splice(e5,0,t2[e5]),l2--;continue}i2.push(
{type:"Move",path:n2,from:m2,to:e5});let _2=a2.splice(m2,1);a2.splice(e5,0,..._2);let v2=c2.splice(m2,1);c2.splice(e5,0,...v2);continue}let h2=!1;if(!p2){let t3=a2[e5],n3=0;for(let r4=e5;r4<a2.length;r4++)
a2[r4]===t3&&n3++;let r3=0;for(let n4=e5;n4<o2.length;n4++)o2[n4]===t3&&r3++;h2=n3>r3}if(!p2&&h2){Vt(i2,$i(c2[e5],t2[e5],n2.concat(e5),r2)),a2[e5]=f2,c2[e5]=t2[e5];continue}i2.push({type:"Add",path:n2.
concat(e5)}),u2=!0,a2.splice(e5,0,f2),c2.splice(e5,0,t2[e5]),l2>0&&l2--}for(let e5=o2.length;e5<a2.length;e5++)i2.push(d2(e5+l2));return i2}function X(n2,i2){if(!i2.length)return d(n2)&&a(n2.item)?n2.
item:n2;if(a(n2))return X(n2.value,i2);let o2={},s2,c2;if(m(n2)&&n2.items.some((l2,u2)=>{try{let f2=[];if(a(l2))f2=l2.key.value;else if(t(l2))f2=l2.key.item.value;else if(r(l2)){f2=l2.key.item.value;let e4=Bt(
f2);o2[e4]||(o2[e4]=0);let t2=o2[e4]++;f2=f2.concat(t2)}else d(l2)&&a(l2.item)?f2=l2.item.key.value:d(l2)&&(f2=[u2]);if(f2.length&&F(f2,i2.slice(0,f2.length))){let t2=i2.slice(f2.length);if(e(n2)&&r(l2)&&
t2.length>0){let e4=l2.key.item.value,i3=n2,a2=i3.items.findIndex((t3,n3)=>n3>u2&&r(t3)&&F(t3.key.item.value,e4)),o3=a2===-1?i3.items.length:a2;s2=aa(l2,t2,e4,i3.items.slice(u2+1,o3))}else s2=d(l2)&&a(
l2.item)?i2.length===f2.length?l2:X(l2.item.value,t2):d(l2)&&i2.length>f2.length?X(l2.item,t2):X(l2,t2);return!0}return(a(l2)||d(l2)&&a(l2.item))&&f2.length>i2.length&&F(f2.slice(0,i2.length),i2)&&(c2||=
l2),!1}catch{return!1}}),!s2&&c2&&(s2=c2),!s2)throw Error(`Node not found at ${i2.join(".")}`);return s2}function aa(e4,n2,i2,a2){try{return X(e4,n2)}catch{}let o2={};for(let e5 of a2){let a3=[];if(t(
e5)){let t2=e5.key.item.value;t2.length>i2.length&&F(t2.slice(0,i2.length),i2)&&(a3=t2.slice(i2.length))}else if(r(e5)){let t2=e5.key.item.value;if(t2.length>i2.length&&F(t2.slice(0,i2.length),i2)){let e6=t2.
slice(i2.length),n3=Bt(e6);o2[n3]||(o2[n3]=0);let r2=o2[n3]++;a3=e6.concat(r2)}}if(a3.length&&F(a3,n2.slice(0,a3.length)))try{return X(e5,n2.slice(a3.length))}catch{}}throw Error(`Node not found at (a\
ot scope) ${n2.join(".")}`)}function Z(e4,t2){try{return X(e4,t2)}catch{}}function oa(e4,t2){let n2=t2,r2;for(;n2.length&&!r2;)n2=n2.slice(0,-1),r2=Z(e4,n2);if(!r2)throw Error(`Parent not found for ${t2.
join(".")}`);return r2}var sa=String.raw`(?:[\w-]+|"[^"]*"|'[^']*')`,ca=new RegExp(String.raw`^#\s*${sa}(?:\s*\.\s*${sa})*\s*=`),la=String.raw`(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|"""[\s\S]*?"""|'''[\s\S]*?'''|[^\s#]+)`,
ua=new RegExp(String.raw`^#\s*${sa}(?:\s*\.\s*${sa})*\s*=\s*${la}\s*$`),da=new RegExp(String.raw`^#\s*\[\[?\s*${sa}(?:\s*\.\s*${sa})*\s*\]\]?\s*$`);function fa(e4){return ua.test(e4.raw)||da.test(e4.raw)}
function pa(e4){let t2=e4.raw.indexOf("=");if(t2<0)return!1;let n2=!1,r2=!1;for(let i2=t2+1;i2<e4.raw.length;i2++){let t3=e4.raw[i2];if(t3==="\\"){i2++;continue}if(!r2&&t3==='"'){n2=!n2;continue}if(!n2&&
t3==="'"){r2=!r2;continue}if(!n2&&!r2&&t3==="#")return!0}return!1}function ma(e4){return fa(e4)?!0:ca.test(e4.raw)?pa(e4)?!0:e4.raw.replace(/^[^=]*=\s*/,"").split(/\s+/).filter(Boolean).length<=3:!1}function ha(e4){
let t2=e4.raw.match(ca);if(!t2)return;let n2=t2[0].replace(/^#\s*/,"").replace(/\s*=.*$/,"").trim(),r2=n2.indexOf(".");return r2>=0&&(n2=n2.substring(0,r2)),(n2.startsWith('"')&&n2.endsWith('"')||n2.startsWith(
"'")&&n2.endsWith("'"))&&(n2=n2.slice(1,-1)),n2||void 0}function ga(e4){return(f(e4)||u(e4))&&e4.loc.end.line>e4.loc.start.line}function _a(e4){if(a(e4))return e4.key.value[0];if(t(e4)||r(e4))return e4.
key.item.value[0];if(d(e4)&&a(e4.item))return e4.item.key.value[0]}function va(e4,t2,n2,r2=_a){let i2=[],a2=t2,o2,s2=[],c2=()=>{s2.length&&(i2.push({kind:"pinned",items:s2,startLine:s2[0].loc.start.line,
endLine:N(s2).loc.end.line}),s2=[])};for(let t3 of e4){if(p(t3)){if(t3.loc.start.line<=a2){o2?(o2.items.push(t3),o2.endLine=Math.max(o2.endLine,t3.loc.end.line)):i2.push({kind:"pinned",items:[t3],startLine:t3.
loc.start.line,endLine:t3.loc.end.line});continue}let e6=s2.length?N(s2).loc.end.line:void 0;s2.length&&t3.loc.start.line===e6+1||c2(),s2.push(t3);continue}let e5=[];if(s2.length)if(N(s2).loc.end.line+
1===t3.loc.start.line&&n2(t3)){let n3=r2(t3);if(n3!==void 0){let e6=-1;for(let t4=s2.length-1;t4>=0;t4--){let r3=ma(s2[t4])?ha(s2[t4]):void 0;if(r3!==void 0&&r3!==n3){e6=t4;break}}if(e6>=0){let t4=s2.
splice(0,e6+1);i2.push({kind:"pinned",items:t4,startLine:t4[0].loc.start.line,endLine:N(t4).loc.end.line})}}e5=s2,s2=[]}else c2();let l2=[...e5,t3],u2={kind:"member",member:t3,key:r2(t3),items:l2,startLine:l2[0].
loc.start.line,endLine:t3.loc.end.line};i2.push(u2),o2=u2,a2=t3.loc.end.line}return c2(),i2}function ya(t2,n2=()=>!0,r2=_a){let i2=e(t2)?0:t2.key.loc.end.line;return va(t2.items,i2,n2,r2)}function ba(e4,t2){
let n2=t2.filter(t3=>p(t3)&&(t3.loc.start.line>e4.loc.start.line||t3.loc.start.line===e4.loc.start.line&&t3.loc.start.column>=e4.loc.start.column)&&(t3.loc.end.line<e4.loc.end.line||t3.loc.end.line===
e4.loc.end.line&&t3.loc.end.column<=e4.loc.end.column));return va([...e4.items,...n2].sort((e5,t3)=>e5.loc.start.line-t3.loc.start.line||e5.loc.start.column-t3.loc.start.column),e4.loc.start.line,()=>!0)}
function xa(e4,t2){function n2(e5){if(a(e5))return n2(e5.value);if(m(e5)){for(let n3 of e5.items)if(d(n3)&&n3.item===t2)return n3;for(let t3 of e5.items){let e6=n2(d(t3)?t3.item:t3);if(e6)return e6}}}
return n2(e4)}function Sa(e4,n2){function i2(e5,t2){if(e5===n2)return t2;if(a(e5))return i2(e5.value,t2);if(f(e5)||u(e5))for(let r2 of e5.items){if(r2===n2)return t2;let e6=i2(r2.item,t2);if(e6)return e6}}
function o2(e5){for(let s2 of e5.items){if(s2===n2)return e5;if(a(s2)){let t2=i2(s2.value,e5);if(t2)return t2}else if(t(s2)||r(s2)){let e6=o2(s2);if(e6)return e6}}}return o2(e4)}function Ca(e4){for(let n2=0;n2<
e4.items.length;n2++){let i2=e4.items[n2];if(!t(i2)&&!r(i2))continue;let a2=e4.items[n2+1];if(!a2)continue;let o2=wa(i2,a2);if(!o2)continue;let s2=i2.items;s2.splice(s2.length-o2.length,o2.length),e4.
items.splice(n2+1,0,...o2),br(i2),n2+=o2.length}}function wa(e4,t2){let n2=N(ya(e4));if(!n2||n2.kind!=="pinned")return;let r2=n2.items,i2=n2.endLine+1===t2.loc.start.line,a2=r2.every(fa);if(i2&&!a2)return r2}
function Q(n2,i2,a2){if(e(i2)&&(t(a2)||r(a2))){let e4=i2.items.indexOf(a2),o2=e4>0?i2.items[e4-1]:void 0;if(o2&&(t(o2)||r(o2))){let e5=wa(o2,a2);if(e5)for(let t2 of e5)V(n2,o2,t2)}}if(e(i2)||t(i2)||r(
i2)){let e4=ya(i2).find(e5=>e5.member===a2);if(e4){let t2=e4.items.indexOf(a2);for(let r2=0;r2<=t2;r2++){let t3=e4.items[r2];i2.items.includes(t3)&&V(n2,i2,t3)}for(let n3=t2+1;n3<e4.items.length;n3++){
let t3=e4.items[n3],r2=i2.items.indexOf(t3);r2<0||i2.items.splice(r2,1)}return}}if(ga(i2)&&e(n2)){let e4=Sa(n2,i2);if(e4){let t2=ba(i2,e4.items).find(e5=>e5.member===a2);if(t2){let r2=t2.items.filter(
e5=>e5!==a2);for(let t3 of r2){let n3=e4.items.indexOf(t3);n3<0||e4.items.splice(n3,1)}r2.length&&(a2.loc.start=t2.items[0].loc.start,a2.loc.end=N(t2.items).loc.end),V(n2,i2,a2,e4.items),H(n2);return}}}
V(n2,i2,a2)}function Ta(t2,n2,r2,i2){let s2=!1;if(ga(n2)&&e(t2)){let e4=Sa(t2,n2);if(e4){let c3=ba(n2,e4.items);{let e5=n2.items,r3=1;for(let n3=1;n3<e5.length;n3++)if(e5[n3].loc.start.line===e5[n3-1].
loc.start.line){let i3=z(t2).get(e5[n3-1]),a2=z(t2).get(e5[n3]);if(i3||a2)continue;if(r3++,r3>=3){s2=!0;break}}else r3=1}let l3=[],p3,h3,g3,_3=[],v3=(e5,t3)=>{if(!m(e5))return;let n3=e5.items;for(let e6=0;e6<
n3.length;e6++){let r3=n3[e6],i3=r3.loc.start.line>t3;if(i3&&_3.push({node:r3,start:T(r3.loc.start),end:T(r3.loc.end)}),r3.loc.end.line>t3&&r3.loc.end.line>r3.loc.start.line&&_3.push({node:r3,start:T(
r3.loc.start),end:T(r3.loc.end),endOnly:!0}),d(r3)){let e7=r3.item;if(i3){let t4=a(e7)?e7:void 0;_3.push({node:e7,start:T(e7.loc.start),end:T(e7.loc.end),equals:t4?t4.equals:void 0}),t4&&(_3.push({node:t4.
key,start:T(t4.key.loc.start),end:T(t4.key.loc.end)}),_3.push({node:t4.value,start:T(t4.value.loc.start),end:T(t4.value.loc.end)}))}e7.loc.end.line>t3&&e7.loc.end.line>e7.loc.start.line&&_3.push({node:e7,
start:T(e7.loc.start),end:T(e7.loc.end),endOnly:!0}),v3(e7,t3)}else m(r3)&&v3(r3,t3)}};for(let t3 of c3){if(t3.kind!=="member"||!t3.member)continue;let n3=t3.items.filter(e5=>e5!==t3.member);if(t3.member===
r2&&(p3=T(r2.loc.start),h3=T(r2.loc.end),d(r2)&&(g3=T(r2.item.loc.end)),v3(d(r2)?r2.item:r2,p3.line),n3.length&&(r2.loc.start=T(t3.items[0].loc.start),r2.loc.end=T(N(t3.items).loc.end))),n3.length){l3.
push({owner:t3.member,ownerOriginalStart:T(t3.member.loc.start),comments:n3});for(let t4 of n3){let n4=e4.items.indexOf(t4);n4>=0&&e4.items.splice(n4,1)}}}let y3=n2.items.indexOf(r2),b3=y3===n2.items.
length-1,x3=y3>0?n2.items[y3-1]:void 0,S2=i2===0&&y3>0&&r2.loc.end.line>r2.loc.start.line&&x3!==void 0&&x3.loc.start.line===r2.loc.start.line;V(t2,n2,r2,e4.items);let C2=!1;if(b3&&x3!==void 0&&r2.loc.
end.line>r2.loc.start.line&&!Cr(n2)&&z(t2).get(x3)&&(z(t2).delete(x3),C2=!0),H(t2),B(t2,n2,r2,i2,void 0,e4.items),C2){let e5=z(t2).get(r2);e5&&(e5.lines=0,e5.columns=0)}H(t2),p3&&h3&&r2.loc.end.line>r2.
loc.start.line&&(r2.loc.end.column=h3.column,d(r2)&&g3&&r2.item.loc.end.line>r2.item.loc.start.line&&(r2.item.loc.end.column=g3.column));for(let{node:e5,start:t3,end:n3,endOnly:r3,equals:i3}of _3){if(r3){
e5.loc.end.column=n3.column;continue}e5.loc.start.column=t3.column,e5.loc.end.line===e5.loc.start.line&&(e5.loc.end.column=n3.column),i3!==void 0&&a(e5)&&(e5.equals=i3)}for(let{owner:t3,ownerOriginalStart:n3,
comments:i3}of l3){let a2;t3===r2?(a2={lines:r2.loc.start.line-n3.line,columns:r2.loc.start.column-n3.column},r2.loc.start={line:p3.line+a2.lines,column:p3.column+a2.columns},r2.loc.end={line:h3.line+
a2.lines,column:h3.column+a2.columns}):a2={lines:t3.loc.start.line-n3.line,columns:t3.loc.start.column-n3.column};for(let t4 of i3){U(t4,a2);let n4=e4.items.findIndex(e5=>e5.loc.start.line>t4.loc.start.
line);n4===-1?e4.items.push(t4):e4.items.splice(n4,0,t4)}}let w2=n2;if(s2||S2){let e5=(t3,n4)=>{let r3;for(let n5 of t3.items){if(!r3){r3={line:n5.loc.end.line,column:n5.loc.end.column+2};continue}let t4={
lines:r3.line-n5.loc.start.line,columns:r3.column-n5.loc.start.column};if(t4.lines!==0||t4.columns!==0){U(n5,t4),n5.loc.end.line>n5.loc.start.line&&(n5.loc.end.column-=t4.columns,d(n5)&&n5.item.loc.end.
line>n5.item.loc.start.line&&(n5.item.loc.end.column-=t4.columns));let r4=d(n5)?a(n5.item)?n5.item.value:n5.item:n5;(f(r4)||u(r4))&&r4.loc.end.line>r4.loc.start.line&&e5(r4,n5)}r3={line:n5.loc.end.line,
column:n5.loc.end.column+2}}r3&&(t3.loc.end={line:r3.line,column:r3.column-1},n4&&n4.loc.end.line===t3.loc.end.line&&(n4.loc.end.column=t3.loc.end.column))},n3;for(let t3 of w2.items){if(t3===r2){n3={
line:r2.loc.end.line,column:r2.loc.end.column+2};continue}if(!n3)continue;let i3={lines:n3.line-t3.loc.start.line,columns:n3.column-t3.loc.start.column};if(i3.lines!==0||i3.columns!==0){U(t3,i3);let n4=d(
t3)?a(t3.item)?t3.item.value:t3.item:t3;(f(n4)||u(n4))&&n4.loc.end.line>n4.loc.start.line&&e5(n4,d(t3)?t3:void 0)}let s3=t3.loc.end.line,c4=d(t3)?t3.item:t3;o(c4)&&c4.loc.end.line>c4.loc.start.line&&(s3=
c4.loc.start.line+c4.raw.split(`
`).length-1,c4.loc.end.line=s3,t3.loc.end.line=s3),n3={line:s3,column:t3.loc.end.column+2}}if(n3){let e6=T(w2.loc.end);w2.loc.end={line:n3.line,column:n3.column-1};let r3=xa(t2,w2);r3&&(r3.loc.end={line:w2.
loc.end.line,column:w2.loc.end.column});let i3={lines:w2.loc.end.line-e6.line,columns:w2.loc.end.column-e6.column};(i3.lines!==0||i3.columns!==0)&&sr(t2,r3??w2,i3)}}return}}let c2=n2,l2=c2.items,p2=l2[0],
h2=l2[l2.length-1],g2=p2.loc.start.column-c2.loc.start.column-1,_2=c2.loc.end.column-1-h2.loc.end.column;V(t2,n2,r2),B(t2,n2,r2,i2),H(t2);let v2=c2.items,y2=v2[0],b2=y2.loc.start.column-c2.loc.start.column-
1;b2!==g2&&U(y2,{lines:0,columns:g2-b2});let x2=v2[v2.length-1];c2.loc.end.column-1-x2.loc.end.column!==_2&&(c2.loc.end.column=x2.loc.end.column+1+_2)}function Ea(e4){let n2=[];for(let i3 of e4){if(i3.
kind==="pinned"){n2.push({kind:"pinned",isSection:!1,movable:!1,groups:[i3],startLine:i3.startLine,endLine:i3.endLine,items:i3.items});continue}let e5=t(i3.member)||r(i3.member),a2=n2[n2.length-1];if(a2&&
a2.kind==="member"&&i3.key!==void 0&&a2.key===i3.key){a2.groups.push(i3),a2.endLine=i3.endLine,a2.items=a2.items.concat(i3.items);continue}n2.push({kind:"member",key:i3.key,isSection:e5,movable:i3.key!==
void 0,groups:[i3],startLine:i3.startLine,endLine:i3.endLine,items:[...i3.items]})}let i2=new Map;for(let e5 of n2)e5.kind==="member"&&e5.key!==void 0&&i2.set(e5.key,(i2.get(e5.key)??0)+1);for(let e5 of n2)
e5.kind==="member"&&e5.key!==void 0&&i2.get(e5.key)>1&&(e5.movable=!1);return n2}function Da(e4,t2){let n2=[...e4];for(let e5 of t2){if(e5.key===void 0)continue;let t3=n2.indexOf(e5.key);if(t3===-1)continue;
let r2=Math.max(0,Math.min(e5.to,n2.length-1));t3!==r2&&(n2.splice(t3,1),n2.splice(r2,0,e5.key))}return n2}function Oa(e4){return[...e4.path,e4.key].join(".")}function ka(e4,n2,i2,o2){if(n2.some(e5=>typeof e5!=
"string"))return;let s2=[...n2,i2],c2=[{container:e4,prefix:[]}];for(let n3 of e4.items)(t(n3)||r(n3))&&c2.push({container:n3,prefix:n3.key.item.value});for(let e5 of c2)for(let t2 of e5.container.items){
if(!a(t2)||t2.key.value.length<2||o2.has(t2))continue;let n3=[...e5.prefix,...t2.key.value];if(n3.length===s2.length&&n3.every((e6,t3)=>e6===s2[t3]))return{container:e5.container,dottedPrefix:t2.key.value.
slice(0,-1)}}}function Aa(n2,i2,o2,s2){if(i2.length===0)return{container:n2};let c2;try{c2=Z(n2,i2)}catch{return}if(!c2)return;if(a(c2)&&(c2=c2.value),c2&&h(c2)&&(c2=c2.item),c2&&(e(c2)||t(c2)||r(c2)))
return{container:c2};if(o2===void 0)return;let l2=ka(n2,i2,o2,s2);if(l2)return l2;let u2=-1;for(let e4=i2.length-1;e4>=0;e4--)if(typeof i2[e4]=="number"){u2=e4;break}if(u2<0)return;let d2=i2.slice(u2+
1);if(d2.length===0||d2.some(e4=>typeof e4!="string"))return;let f2=Z(n2,i2.slice(0,u2+1));if(!f2||!r(f2))return;let p2=[...d2,o2];return f2.items.some(e4=>a(e4)&&e4.key.value.length===p2.length&&e4.key.
value.every((e5,t2)=>e5===p2[t2]))?{container:f2,dottedPrefix:d2}:void 0}function ja(e4,t2,n2){if(t2.key===void 0)return!1;let r2;try{r2=Z(e4,t2.path.concat(t2.key))}catch{return!1}return r2!==void 0&&
d(r2)&&!n2.has(r2)}function Ma(t2,n2,r2,i2,o2){let s2=Ea(ya(t2,e4=>r2.has(e4),o2?e4=>{if(!a(e4))return;let t3=e4.key.value;if(t3.length===o2.length+1){for(let e5=0;e5<o2.length;e5++)if(t3[e5]!==o2[e5])
return;return t3[o2.length]}}:void 0)),c2=new Map;for(let e4 of s2)e4.kind==="member"&&e4.movable&&e4.key!==void 0&&c2.set(e4.key,e4);let l2=new Set(s2.filter(e4=>e4.kind==="member"&&e4.key!==void 0).
map(e4=>e4.key));for(let e4 of n2)e4.key!==void 0&&l2.has(e4.key)&&!c2.has(e4.key)&&i2.push(`"${Oa(e4)}" -- its entries are not contiguous in the document (e.g. the TOML spec's own "valid but discoura\
ged" out-of-order table pattern), so reordering was skipped for it`);if(c2.size===0)return;let u2=o2?s2.filter(e4=>e4.kind==="member"&&e4.movable).map(e4=>e4.key):s2.filter(e4=>e4.kind==="member").map(
(e4,t3)=>e4.movable?e4.key:`\0anchor:${t3}`),d2=n2.filter(e4=>e4.key!==void 0&&c2.has(e4.key));if(d2.length===0)return;let f2=Da(u2,d2).filter(e4=>c2.has(e4)),p2=f2.filter(e4=>!c2.get(e4).isSection),m2=f2.
filter(e4=>c2.get(e4).isSection),h2=!1;for(let e4 of f2)if(c2.get(e4).isSection)h2=!0;else if(h2){i2.push("the requested order asked for a root key-value to be positioned after a section header, which\
 TOML cannot represent -- each group (root key-values, section blocks) was reordered to match its own requested relative order instead");break}let g2=0,_2=0,v2=s2.map(e4=>{if(e4.kind!=="member"||!e4.movable)
return e4;let t3=e4.isSection?m2[_2++]:p2[g2++];return c2.get(t3)});if(v2.every((e4,t3)=>e4===s2[t3]))return;let y2=e(t2)?1:t2.key.loc.end.line,b2=s2.map((e4,t3)=>t3===0?e4.startLine-y2:e4.startLine-s2[t3-
1].endLine-1),x2=y2;for(let e4=0;e4<v2.length;e4++){let t3=v2[e4],n3=b2[e4],r3=(e4===0?x2:x2+1)+n3-t3.startLine;if(r3!==0)for(let e5 of t3.items)U(e5,{lines:r3,columns:0});x2=t3.endLine+r3}let S2=v2.flatMap(
e4=>e4.items),C2=t2.items;C2.splice(0,C2.length,...S2),br(t2)}function Na(e4,t2,n2){if(t2.length===0)return;Ca(e4);let r2=[],i2=new Map;for(let o2 of t2){var a2;if(o2.key===void 0)continue;let t3=Aa(e4,
o2.path,o2.key,n2);if(!t3){if(ja(e4,o2,n2))continue;r2.push(`"${Oa(o2)}" -- unsupported location for reordering (e.g. a dotted-key implicit table, or an interior of an inline table/array-of-tables ent\
ry)`);continue}let s2=((a2=t3.dottedPrefix)==null?void 0:a2.join("\0"))??"",c2=i2.get(t3.container);c2||(c2=new Map,i2.set(t3.container,c2));let l2=c2.get(s2);l2?l2.moves.push(o2):c2.set(s2,{...t3,moves:[
o2]})}for(let e5 of i2.values())for(let t3 of e5.values())Ma(t3.container,t3.moves,n2,r2,t3.dottedPrefix);if(r2.length>0){let e5=[...new Set(r2)];console.warn(`toml-patch: updateOrder could not honor \
the requested position for ${e5.length===1?"1 entry":`${e5.length} entries`}, left unchanged:
`+e5.map(e6=>`  - ${e6}`).join(`
`))}br(e4)}var Pa=new WeakMap,Fa=new WeakMap;function Ia(e4,t2){let n2=e4[t2].loc.end.line;for(let r2=t2+1;r2<e4.length;r2++){let t3=e4[r2];if(p(t3)&&t3.loc.start.line===n2)return t3;if(!p(t3)&&t3.loc.
start.line>n2)return}}function La(e4,t2,n2){for(let r2=t2+n2;r2>=0&&r2<e4.length;r2+=n2)if(!p(e4[r2]))return r2}function Ra(e4,t2,n2){Fa.has(e4)||Fa.set(e4,e4.loc.start.column);let r2=e4.loc.start.column+
n2,i2=Math.max(t2,r2)-r2;i2!==0&&(e4.loc.start.column+=i2,e4.loc.end.column+=i2)}function za(e4,t2){Fa.set(t2,t2.loc.start.column),Pa.set(t2,t2.loc.start.column-e4.loc.end.column)}function Ba(e4,t2,n2,r2){
if(!m(e4))return;let i2=e4.items,a2=i2.indexOf(t2);if(a2<0)return;let o2=Ia(i2,a2);if(!o2||n2.loc.start.line!==n2.loc.end.line||r2.loc.start.line!==r2.loc.end.line)return;let s2=o2.loc.start.column,c2=o2.
loc.start.line,l2=[La(i2,a2,-1),La(i2,a2,1)],u2;for(let e5 of l2){if(e5==null)continue;let t3=Ia(i2,e5);if(t3&&Math.abs(t3.loc.start.line-c2)===1&&t3.loc.start.column===s2){u2=t3.loc.start.column;break}}
if(u2==null)return;let d2=x(n2.loc),f2=x(r2.loc).columns-d2.columns;Ra(o2,u2,f2)}function Va(e4,t2,n2){if(!m(e4))return;let r2=e4.items,i2=r2.indexOf(t2);if(i2<0)return;let a2=Ia(r2,i2);if(!a2)return;
let o2=a2.loc.start.column,s2=a2.loc.start.line,c2=[La(r2,i2,-1),La(r2,i2,1)];for(let e5 of c2){if(e5==null)continue;let t3=Ia(r2,e5);if(t3&&Math.abs(t3.loc.start.line-s2)===1&&t3.loc.start.column===o2){
Ra(a2,t3.loc.start.column,n2);return}}}function Ha(e4,t2,n2){if(!m(e4)||n2===0)return;let r2=e4.items,i2=r2.indexOf(t2);if(i2<0)return;let a2=Ia(r2,i2);a2&&za(t2,a2)}function Ua(e4,t2,n2){if(!u(e4)&&!f(
e4))return 0;let r2=x(t2.loc),i2=n2>0,a2=n2<e4.items.length,o2=n2===e4.items.length,s2=d(t2)?t2.comma:!1,c2=i2&&s2&&!a2&&o2;return r2.columns+(i2||a2?2:0)+(s2?1+(c2?-1:0):0)}function Wa(e4,n2=[]){for(let i2 of e4.
items){if(p(i2)){n2.push(i2);continue}(t(i2)||r(i2))&&Wa(i2,n2)}return n2}function Ga(e4,n2=new Set){for(let i2 of e4.items){if(a(i2)&&f(i2.value)&&i2.loc.start.line===i2.loc.end.line){n2.add(i2.loc.end.
line);continue}(t(i2)||r(i2))&&Ga(i2,n2)}return n2}function Ka(e4){for(let n3 of e4.items)(t(n3)||r(n3))&&Ka(n3);let n2=e4.loc.end.line,i2=e4.loc.end.column,a2=(e5,t2)=>{(e5>n2||e5===n2&&t2>i2)&&(n2=e5,
i2=t2)};(t(e4)||r(e4))&&a2(e4.key.loc.end.line,e4.key.loc.end.column);for(let t2 of e4.items)a2(t2.loc.end.line,t2.loc.end.column);e4.loc.end.line=n2,e4.loc.end.column=i2}function qa(e4,t2,n2){let r2=n2.
newLine,i2=t2.match(/(?:\r\n|\n)+$/u),a2=i2?i2[0]:"",o2=a2?t2.slice(0,-a2.length):t2,s2=o2.length?o2.split(r2):[],c2=Ga(e4),l2=(e5,t3)=>{let n3=e5.lastIndexOf(t3.raw);return n3>=0?n3:t3.loc.start.column},
u2=Wa(e4).filter(e5=>{let t3=s2[e5.loc.start.line-1]||"",n3=l2(t3,e5),r3=t3.slice(0,n3);return r3.trim().length>0&&/\s{2,}$/u.test(r3)}).sort((e5,t3)=>e5.loc.start.line-t3.loc.start.line),d2=[],f2=[];
for(let e5 of u2){let t3=f2[f2.length-1];!t3||e5.loc.start.line===t3.loc.start.line+1?f2.push(e5):(f2.length>0&&d2.push(f2),f2=[e5])}f2.length>0&&d2.push(f2);for(let e5 of d2){if(e5.length<2)continue;
let t3=Fa.get(e5[0])??e5[0].loc.start.column,n3=new Map;for(let t4 of e5){let e6=Fa.get(t4)??t4.loc.start.column;n3.set(e6,(n3.get(e6)||0)+1)}let r3=1;for(let[e6,i4]of n3)i4>r3&&(r3=i4,t3=e6);let i3=Math.
max(...e5.map(e6=>{let t4=s2[e6.loc.start.line-1]||"",n4=l2(t4,e6);return t4.slice(0,n4).trimEnd().length})),a3=Math.min(...e5.map(e6=>{let t4=s2[e6.loc.start.line-1]||"",n4=l2(t4,e6),r4=t4.slice(0,n4).
trimEnd();return Math.max(1,n4-r4.length)})),o3=e5.filter(e6=>Pa.has(e6)),u3=e5.some(e6=>!c2.has(e6.loc.start.line));if(o3.length>0&&u3){let t4=Math.min(...e5.map(e6=>{if(Pa.has(e6))return Pa.get(e6)||
1;let t5=s2[e6.loc.start.line-1]||"",n4=l2(t5,e6),r4=t5.slice(0,n4).trimEnd();return Math.max(1,n4-r4.length)}));a3=Math.min(a3,t4)}if(t3<i3+1){let e6=i3+a3;t3=Math.max(t3,e6)}for(let n4 of e5){let e6=n4.
loc.start.line-1,r4=s2[e6]||"",i4=l2(r4,n4),a4=r4.slice(0,i4).trimEnd(),o4=Math.max(t3,a4.length+1);i4!==o4&&(s2[e6]=a4+" ".repeat(o4-a4.length)+n4.raw),n4.loc.start.column!==o4&&(n4.loc.start.column=
o4,n4.loc.end.column=o4+n4.raw.length)}}return Ka(e4),s2.join(r2)+a2}function Ja(e4,t2,n2){let r2=ee(),i2=Jt(e4),a2=Array.from(Xe(i2,r2));bn(a2,i2);let o2=I(n2,L.autoDetectFormatWithCst(e4,a2));if(r2.
mixed){let e5=o2.newLine===`\r
`?"CRLF":"LF";console.warn(`toml-patch: Mixed line endings detected. Line endings in the output will be normalized to ${e5}`)}return(e5=>o2.leadingBom?`\uFEFF${e5}`:e5)(eo(a2,t2,o2,n2 instanceof L||n2!=
null&&Object.prototype.hasOwnProperty.call(n2,"indentWidth"),n2 instanceof L||n2!=null&&Object.prototype.hasOwnProperty.call(n2,"trailingComma")).tomlString)}function Ya(e4,t2,n2){let r2=e4.slice(n2),
i2=0,a2=Math.min(r2.length,t2.length);for(let e5=1;e5<=a2;e5++)F(r2.slice(r2.length-e5),t2.slice(0,e5))&&(i2=e5);return i2}function Xa(e4,t2,n2){if(n2===void 0)return;let r2=t2.key.value;if(r2.length<
2)return;let i2=r2.slice(0,-1);for(let t3=0;t3<e4.items.length;t3++){let o2=e4.items[t3];if(!d(o2)||!a(o2.item))continue;let s2=o2.item.key.value;if(s2.length===r2.length&&F(s2.slice(0,-1),i2)&&s2[s2.
length-1]===n2)return t3}}function Za(e4){let t2=new WeakSet,n2=e5=>{t2.add(e5)};return Gt(e4,{Document:n2,Table:n2,TableKey:n2,TableArray:n2,TableArrayKey:n2,KeyValue:n2,Key:n2,String:n2,Integer:n2,Float:n2,
Boolean:n2,DateTime:n2,InlineArray:n2,InlineItem:n2,InlineTable:n2,Comment:n2}),t2}function Qa(e4,t2,n2,r2){if(!P(t2))return t2;let i2=q(K(e4,I({...n2,inlineTableStart:0},n2)).items,"",{temporal:r2});
if(!P(i2))return t2;let a2={};for(let e5 of Object.keys(i2))Object.prototype.hasOwnProperty.call(t2,e5)&&(a2[e5]=t2[e5]);for(let e5 of Object.keys(t2))Object.prototype.hasOwnProperty.call(a2,e5)||(a2[e5]=
t2[e5]);return a2}function $a(e4){let n2=e4.items;for(let e5=0;e5<n2.length;e5++){let i2=n2[e5];if(!((t(i2)||r(i2))&&m(i2)))continue;let a2=i2.items,o2=a2.length;for(;o2>0&&p(a2[o2-1]);)o2--;if(o2<a2.
length){let t2=n2[e5+1];if(t2&&r(t2)){let e6=i2.key.item.value,r2=t2.key.item.value;if(F(e6,r2.slice(0,e6.length))){let e7=a2.splice(o2),r3=n2.indexOf(t2);for(let t3 of[...e7].reverse())n2.splice(r3,0,
t3);br(i2)}}}}}function eo(e4,t2,n2,r2=!1,i2=!0){let a2=[...e4];t2=no(t2);let o2=Ot(t2),s2=1,c2=0;for(let e5 of a2){let t3=e5.loc.end;(t3.line>s2||t3.line===s2&&t3.column>c2)&&(s2=t3.line,c2=t3.column)}
let l2=q(a2,"",{temporal:o2}),u2={type:"Document",loc:{start:{line:1,column:0},end:{line:s2,column:c2}},items:a2};$n(u2,n2.indentWidth);let d2=n2.inlineTableStart!=null&&n2.inlineTableStart>1?1:n2.inlineTableStart,
f2=I({...n2,inlineTableStart:d2},n2),p2=K(t2,f2),m2=q(p2.items,"",{temporal:o2}),h2=n2.updateOrder?Qa(t2,m2,f2,o2):m2;if(!n2.updateOrder&&to(l2,h2))return{tomlString:Ni(a2,n2),document:u2};let g2=ro(io(
u2,h2,$i(l2,h2,[],{updateOrder:n2.updateOrder,orderSource:t2})));if(g2.length===0)return{tomlString:Ni(a2,n2),document:u2};let _2=yo(u2,p2,g2,n2,o2,Za(u2),t2,r2,i2);return{tomlString:qa(_2,Pi(_2.items,
n2),n2),document:_2}}function to(e4,t2){let n2=[[e4,t2]];for(;n2.length>0;){let[e5,t3]=n2.pop();if(typeof e5=="number"&&typeof t3=="number"&&(!Number.isFinite(e5)||!Number.isFinite(t3))||typeof e5=="n\
umber"&&typeof t3=="number"&&Number.isNaN(e5)&&Number.isNaN(t3))return!1;if(Object.is(e5,t3))continue;if(wt(e5)&&wt(t3)){if(!zt(e5,t3))return!1;continue}if(!e5||!t3||typeof e5!="object"||typeof t3!="o\
bject"||Array.isArray(e5)!==Array.isArray(t3))return!1;if(!Array.isArray(e5)){let n3=Object.getPrototypeOf(e5),r3=Object.getPrototypeOf(t3);if(n3!==Object.prototype&&n3!==null||r3!==Object.prototype&&
r3!==null)return!1}let r2=Object.keys(e5),i2=Object.keys(t3);if(r2.length!==i2.length)return!1;for(let i3 of r2){if(!Object.prototype.hasOwnProperty.call(t3,i3))return!1;n2.push([e5[i3],t3[i3]])}}return!0}
function no(e4){if(Array.isArray(e4)){let t3=!1,n2=[];for(let r2=0;r2<e4.length;r2++){if(!Object.prototype.hasOwnProperty.call(e4,r2)){t3=!0;continue}let i2=no(e4[r2]);t3||=i2!==e4[r2],n2.push(i2)}return t3?
n2:e4}if(!P(e4))return e4;let t2=e4;for(let n2 of Object.keys(e4)){let r2=no(e4[n2]);r2!==e4[n2]&&(t2===e4&&(t2={...e4}),t2[n2]=r2)}return t2}function ro(e4){for(let t2=0;t2<e4.length;t2++){let n2=e4[t2];
if(Y(n2)){let r2=N(n2.path),i2=n2.path.slice(0,-1),a2=t2+1;for(;a2<e4.length;){let o2=e4[a2];if(J(o2)){if(typeof N(o2.path)=="number"&&F(i2,o2.path.slice(0,-1))){if(n2.coordinate==="source"){let n3=-1;
for(let t3=a2+1;t3<e4.length;t3++){let r3=e4[t3];if(Y(r3)&&r3.coordinate==="source"&&F(i2,r3.path.slice(0,-1))){n3=t3;break}}if(n3!==-1){let r3=e4.splice(n3,1)[0];e4.splice(t2,0,r3),t2=-1;break}}break}
a2++;continue}if(Zi(o2)&&o2.key===void 0){if(F(i2,o2.path))break;a2++;continue}if(!Y(o2)){a2++;continue}let s2=N(o2.path),c2=o2.path.slice(0,-1);if(typeof r2=="number"&&typeof s2=="number"&&F(i2,c2)&&
s2>r2){e4.splice(a2,1),e4.splice(t2,0,o2),t2=-1;break}a2++}}}return e4}function io(e4,t2,n2){let i2=new Set,o2=[],s2=new Map;for(let e5 of n2){if(!Y(e5)&&!J(e5))continue;let t3=e5.path.slice(0,-1);if(t3.
length===0)continue;let n3=JSON.stringify(t3),r2=s2.get(n3);r2||(r2={path:t3,removes:[],adds:[]},s2.set(n3,r2)),(Y(e5)?r2.removes:r2.adds).push(e5)}for(let t3 of s2.values())t3.removes.length!==0&&t3.
adds.length!==0&&(Z(e4,t3.path)||(t3.removes.forEach(e5=>i2.add(e5)),t3.adds.forEach(e5=>i2.add(e5)),o2.push({type:"Edit",path:t3.path})));for(let t3 of n2){if(i2.has(t3)||!Y(t3)&&!J(t3))continue;let r2=t3.
path.slice(0,-1);if(r2.length===0||typeof N(r2)!="number")continue;let s3=Z(e4,r2);if(!s3||!d(s3)||!f(s3.item))continue;let c3=n2.filter(e5=>!i2.has(e5)&&(Y(e5)||J(e5))&&F(e5.path.slice(0,-1),r2));if(c3.
length===0||c3.some(e5=>e5.path.length!==r2.length+1))continue;let l3=new Set(s3.item.items.filter(d).map(e5=>{let t4=a(e5.item)?e5.item:void 0;return t4?.key.value.length===1?t4.key.value[0]:void 0}).
filter(e5=>e5!==void 0)),u2=new Set(c3.filter(Y).map(e5=>N(e5.path)));if(c3.some(Y)&&c3.some(J)&&l3.size===u2.size&&![...l3].some(e5=>!u2.has(e5))){for(let e5 of c3)i2.add(e5);o2.push({type:"Edit",path:r2})}}
let c2=new Map;for(let t3 of n2){if(i2.has(t3)||!Xi(t3)&&!J(t3)&&!Y(t3)||typeof N(t3.path)!="number")continue;let n3=t3.path.slice(0,-1);if(n3.length===0)continue;let a2=Z(e4,n3.concat(0));a2&&r(a2)&&
c2.set(JSON.stringify(n3),n3)}for(let e5 of c2.values()){let r2=t2;for(let t3 of e5)r2=r2?.[t3];if(!Array.isArray(r2)||r2.every(e6=>P(e6)))continue;let a2=n2.filter(t3=>!i2.has(t3)&&(Xi(t3)||J(t3)||Y(
t3))&&t3.path.length>e5.length&&F(t3.path.slice(0,e5.length),e5));if(!(a2.length<2)){for(let e6 of a2)i2.add(e6);o2.push({type:"Edit",path:e5})}}if(i2.size===0)return n2;let l2=n2.filter(e5=>!i2.has(e5));
return l2.push(...o2),l2}function ao(e4,t2,n2=!0){return t2.map(t3=>A.test(t3)?t3:`"${Fr(t3,e4,"singleline-basic",n2)}"`).join(".")}function oo(e4){let t2=[],n2,r2=!1;for(let i2=0;i2<e4.length;i2++){let a2=e4[i2];
if(n2){n2==='"'&&r2?r2=!1:n2==='"'&&a2==="\\"?r2=!0:a2===n2&&(n2=void 0);continue}if(a2==='"'||a2==="'"){n2=a2;continue}if(a2!==".")continue;let o2=i2;for(;o2>0&&(e4[o2-1]===" "||e4[o2-1]==="	");)o2--;
let s2=i2+1;for(;s2<e4.length&&(e4[s2]===" "||e4[s2]==="	");)s2++;t2.push(e4.slice(o2,s2))}return t2}function so(e4){let t2=[],n2=0,r2,i2=!1;for(let a2=0;a2<e4.length;a2++){let o2=e4[a2];if(r2){r2==='\
"'&&i2?i2=!1:r2==='"'&&o2==="\\"?i2=!0:o2===r2&&(r2=void 0);continue}o2==='"'||o2==="'"?r2=o2:o2==="."&&(t2.push(e4.slice(n2,a2)),n2=a2+1)}return t2.push(e4.slice(n2)),t2}function co(e4,t2){let n2=oo(
t2);n2.length!==0&&(e4.raw=so(e4.raw).reduce((e5,t3,r2)=>r2===0?t3:`${e5}${n2[Math.min(r2-1,n2.length-1)]}${t3}`,""),e4.loc.end.column=e4.loc.start.column+e4.raw.length)}function lo(e4,t2){let n2;return Gt(
e4,{KeyValue:e5=>{!n2&&e5.key.value.length>t2.length&&F(e5.key.value.slice(0,t2.length),t2)&&oo(e5.key.raw).length>0&&(n2=e5)}}),n2}function uo(e4){let t2=e4.search(/[eE]/),n2=t2===-1?e4:e4.slice(0,t2),
r2=n2.indexOf("."),i2=r2===-1?"":n2.slice(r2+1);return{hasExponent:t2!==-1,fractionLength:i2.length,isRound:!/[1-9]/.test(i2)}}function fo(e4){let t2=e4.search(/[eE]/),n2=t2===-1?e4:e4.slice(0,t2),r2=n2.
indexOf(".");return r2===-1?0:n2.length-r2-1}function po(e4,t2,n2=!1){let[r2,i2]=e4.toExponential().split(/[eE]/),a2=Math.max(t2,fo(r2));return`${a2>0?Number(r2).toFixed(a2):String(Number(r2))}${n2?"E":
"e"}${i2.replace(/^\+/,"")}`}function mo(e4){if(e4.startsWith("0x"))return{radix:16,prefix:"0x"};if(e4.startsWith("0o"))return{radix:8,prefix:"0o"};if(e4.startsWith("0b"))return{radix:2,prefix:"0b"}}function ho(e4){
let t2=e4;(t2.startsWith("+")||t2.startsWith("-"))&&(t2=t2.slice(1)),(t2.startsWith("0x")||t2.startsWith("0o")||t2.startsWith("0b"))&&(t2=t2.slice(2));let n2=t2.lastIndexOf("_");return n2===-1?void 0:
t2.length-n2-1}function go(e4,t2){if(e4.length<=t2)return e4;let n2="",r2=0;for(let i2=e4.length-1;i2>=0;i2--)n2=e4[i2]+n2,r2++,r2===t2&&i2>0&&(n2="_"+n2,r2=0);return n2}function _o(e4,t2){let n2=mo(t2),
r2=ho(t2);if(n2){if(typeof e4=="bigint"?e4<0n:e4<0)return;let i2=n2.radix===16&&/[A-F]/.test(t2),a2=e4.toString(n2.radix);return i2&&(a2=a2.toUpperCase()),n2.prefix+(r2?go(a2,r2):a2)}if(r2){let t3=typeof e4==
"bigint"?e4<0n:e4<0,n3=t3?e4.toString().slice(1):e4.toString();return(t3?"-":"")+go(n3,r2)}}function vo(e4,t2,n2=!0,r2=0){if(o(e4)&&o(t2)){let r3=Wr(t2.value,e4.raw,n2);t2.raw=r3.raw,t2.loc=r3.loc}if(l(
e4)&&l(t2)){let n3=e4.raw,i2=t2.value;if(Et(i2)){let e5=Dt(i2);if(n3.includes(" ")&&e5.includes("T")&&(e5=e5.replace("T"," ")),/(?:\+00:00|-00:00)/.test(n3)&&e5.endsWith("Z")){let t3=n3.match(/([+-]00:00)/)[1];
e5=e5.replace(/Z$/,t3)}e5=we(e5,r2),t2.raw=e5,t2.loc.end.column=t2.loc.start.column+t2.raw.length}else if(!(Te.IS_TIME_ONLY.test(n3)&&i2 instanceof Date&&i2.getUTCFullYear()>1)){let e5=Te.createDateWithOriginalFormat(
i2,n3);t2.value=e5,t2.raw=we(e5.toISOString(),r2),t2.loc.end.column=t2.loc.start.column+t2.raw.length}}if(c(e4)&&c(t2)&&Number.isNaN(e4.value)&&Number.isNaN(t2.value)){let n3=e4,r3=t2;n3.nanSign&&(r3.
nanSign="+",r3.raw="+nan")}if(s(e4)&&t2.type==="Integer"){let n3=e4,r3=_o(t2.value,n3.raw);if(r3!==void 0){let e5=t2;e5.raw=r3,e5.loc.end.column=e5.loc.start.column+r3.length}}if(c(e4)&&(t2.type==="In\
teger"||t2.type==="Float")){let n3=e4,r3=t2.value;if(typeof r3=="number"){let{hasExponent:e5,fractionLength:i2,isRound:a2}=uo(n3.raw),o2=Number.isInteger(r3)&&!Object.is(r3,-0),s2=fo(t2.raw),c2;if(e5&&
Number.isFinite(r3)&&!Object.is(r3,-0)){let e6=n3.raw.includes("E");c2=po(r3,o2?Math.max(a2?i2:0,s2):s2,e6)}else o2&&a2&&(c2=r3.toFixed(Math.max(i2,s2)));if(c2!==void 0){let e6=t2;e6.type="Float",e6.raw=
c2,e6.loc.end.column=e6.loc.start.column+c2.length}}}if(u(e4)&&u(t2)){let n3=ai(e4);if(t2.items.length>0){let e5=t2.items[t2.items.length-1];e5.comma!==n3&&(e5.comma=n3,n3&&(t2.loc.end.column+=1))}}if(f(
e4)&&f(t2)){let n3=oi(e4);if(t2.items.length>0){let e5=t2.items[t2.items.length-1];e5.comma!==n3&&(e5.comma=n3,n3&&(t2.loc.end.column+=1))}}}function yo(n2,i2,s2,c2,l2=!1,g2=new WeakSet,_2=void 0,v2=!1,y2=!0){
let b2=new Map,S2=new Set;function C2(e4){let t2=n2.items,r2=t2.indexOf(e4);if(r2>0){let n3=t2[r2-1];p(n3)&&n3.loc.end.line+1===e4.loc.start.line&&S2.add(e4)}}let w2=new WeakMap;function T2(e4){let i3=w2.
get(e4);if(i3!==void 0)return i3;let o2={};function s3(n3,i4){if(n3===e4)return i4;if(a(n3))return s3(n3.value,i4);if(d(n3))return s3(n3.item,i4);if(m(n3))for(let e5=0;e5<n3.items.length;e5++){let c4=n3.
items[e5],l3=[];if(a(c4))l3=c4.key.value;else if(t(c4)||r(c4)){if(l3=c4.key.item.value,r(c4)){let e6=Bt(l3);o2[e6]=(o2[e6]??-1)+1,l3=l3.concat(o2[e6])}}else d(c4)&&(l3=a(c4.item)?c4.item.key.value:[e5]);
let u2=s3(c4,l3.length?i4.concat(l3):i4);if(u2)return u2}}let c3=s3(n2,[]);return c3!==void 0&&w2.set(e4,c3),c3}function E2(e4,t2){let n3=a(e4)?e4:d(e4)&&a(e4.item)?e4.item:void 0;if(!n3)return!1;let r2=n3.
key.value.length;return r2>t2.length||!F(n3.key.value,t2.slice(t2.length-r2))}function D2(e4,i3){let o2=e4.key.item.value.concat(i3);return e4.items.some(e5=>a(e5)&&e5.key.value.length>i3.length&&F(e5.
key.value.slice(0,i3.length),i3))?!0:n2.items.some(e5=>{if(!t(e5)&&!r(e5))return!1;let n3=e5.key.item.value;return n3.length>o2.length&&F(n3.slice(0,o2.length),o2)})}function O2(e4,t2){let n3=[],r2=!1;
for(let i4 of e4.items){if(!a(i4)||!f(i4.value)||!D2(t2,i4.key.value)){n3.push(i4);continue}let e5=[];for(let t3 of i4.value.items){if(!d(t3)||!a(t3.item))continue;let n4=q([t3.item],"",{temporal:l2});
for(let e6 of t3.item.key.value)n4=n4?.[e6];let r3=Po(n4,c2);r3!==void 0&&e5.push(Br(i4.key.value.concat(t3.item.key.value),r3))}e5.length>0?(n3.push(...e5),r2=!0):n3.push(i4)}if(!r2)return e4;let i3=Rr(
e4.key.item.value,c2.escapeSequenceUpperCase);for(let e5 of n3)B(i3,i3,e5);return H(i3),i3}function k2(e4,t2){function n3(e5){if(a(e5))return n3(e5.value);if(d(e5))return n3(e5.item);if(!m(e5))return;
let r2=e5.items;for(let n4 of r2)if(n4===t2||d(n4)&&n4.item===t2)return e5;for(let e6 of r2){let t3=n3(d(e6)?e6.item:e6);if(t3)return t3}}return n3(e4)}function j2(e4,t2,r2,i3){let a2=t2.concat(e4.key.
value),o2=e4.key.raw;e4.key.value=a2,e4.key.raw=a2.map(e5=>A.test(e5)?e5:JSON.stringify(e5).replace(/\x7f/g,"\\u007f")).join(".");let s3=e4.key.raw.length-o2.length;e4.key.loc.end.column=e4.key.loc.start.
column+e4.key.raw.length,e4.equals+=s3,U(e4.value,{lines:0,columns:s3},{first_line_only:!0}),e4.loc.end.line===e4.loc.start.line&&(e4.loc.end.column+=s3),pr(n2,i3,r2,e4),Co(n2,e4)}function ee2(e4,t2){
let n3=e4.key.item,r2=n3.raw,i3=t2.concat(n3.value),a2=i3.map(e5=>A.test(e5)?e5:JSON.stringify(e5).replace(/\x7f/g,"\\u007f")).join("."),o2=a2.length-r2.length;n3.value=i3,n3.raw=a2,n3.loc.end.column=
n3.loc.start.column+a2.length,e4.key.loc.end.line===e4.key.loc.start.line&&(e4.key.loc.end.column+=o2)}function te2(e4,t2,r2,i3){ee2(e4,t2),pr(n2,i3,r2,e4)}function ne2(e4,t2,r2){let i3=Z(n2,e4);if(i3&&
!E2(i3,e4))return null;let a2=e4.length;for(;a2>0;){let t3=Z(n2,e4.slice(0,a2));if(t3&&!E2(t3,e4.slice(0,a2)))break;a2--}let o2=e4.slice(a2);if(o2.length===0||!o2.every(e5=>typeof e5=="string"))return null;
if(_2!==void 0){let e5=_2;for(let t3 of r2)e5=e5?.[t3];if(e5!==void 0){let n3=Po(e5,c2);if(n3!==void 0)return Br([...o2,...t2.key.value],n3,!1,c2.escapeSequenceUpperCase)}}let s3=t2.key,l3=[...o2,...s3.
value].map(e5=>A.test(e5)?e5:JSON.stringify(e5).replace(/\x7f/g,"\\u007f")).join("."),u2=l3.length-s3.raw.length;return s3.raw=l3,s3.value=[...o2,...s3.value],s3.loc.end.column=s3.loc.start.column+l3.
length,t2.equals+=u2,U(t2.value,{lines:0,columns:u2},{first_line_only:!0}),t2.loc.end.line===t2.loc.start.line&&(t2.loc.end.column+=u2),t2}let M2=new Set,re2=new Set,ie2=new WeakMap;function ae2(e4,t2){
return ie2.get(e4)??t2}let oe2=[],se2=new Set,ce2=[];function le2(e4,t2,r2){if(!u(e4)&&!f(e4)||!d(r2)||f(e4)&&!a(r2.item))return r2;let i3=_2;for(let e5 of t2)i3=i3?.[e5];if(!Array.isArray(i3)&&!P(i3))
return r2;let o2=qn(n2,e4)??0,s3=Cr(e4)||e4.items.length===0&&e4.loc.end.line>e4.loc.start.line,l3=v2?c2.indentWidth:u(e4)&&e4.items.length===0?Math.max(c2.indentWidth,4):c2.indentWidth;u(e4)&&e4.items.
length===0&&!c2.useTabsForIndentation&&er(e4,Math.max(l3,4));let p2=Array.isArray(i3)?"array":"table",m2=e4.items.map(t3=>f(e4)&&a(t3.item)?t3.item.value:t3.item).find(e5=>p2==="array"?u(e5):f(e5)),h2=m2&&
p2==="array"?ai(m2):m2&&p2==="table"?oi(m2):!1,g3=m2,b3=g3&&g3.items.length>0?g3.items[0].loc.start.column-g3.loc.start.column>1:void 0,x2=Fn(p2,o2+1,s3,c2),S3=p2==="array"?"multilineArray":"multiline\
Table",C3=I({...c2,inlineTableStart:0,[S3]:x2,trailingComma:y2?c2.trailingComma:h2,bracketSpacing:b3??c2.bracketSpacing,indentWidth:l3},c2),w3=K({tmp:i3},C3,o2+1,s3).items[0];if(!w3||!a(w3))return r2;
let T3=w3.value;if(x2&&(u(T3)||f(T3))){let e5=T3.loc.start.column;T3.loc.start.column=0,T3.loc.end.line===T3.loc.start.line?T3.loc.end.column-=e5:Fn(u(T3)?"array":"table",o2+1,s3,C3)&&(T3.loc.end.column=
1)}if(f(e4)){let e5=G(Br(r2.item.key.value,T3,!1,c2.escapeSequenceUpperCase));return e5.comma=r2.comma,e5}let E3=G(T3);return e4.items.length===0&&u(e4)&&f(T3)&&(E3.comma=!0),E3}function ue2(e4,t2,r2){
let i3=d(t2)?t2.item:t2;if(!u(i3)&&!f(i3))return t2;let o2=_2;for(let e5 of r2)o2=o2?.[e5];if(!Array.isArray(o2)&&!P(o2))return t2;let s3=Jn(n2,e4),l3=s3?qn(n2,s3)??0:-1,p2=s3?Cr(s3)||s3.items.length===
0&&s3.loc.end.line>s3.loc.start.line:!1,m2=Array.isArray(o2)?"array":"table",h2=m2==="array"?c2.multilineArray:c2.multilineTable,g3=Fn(m2,l3+1,p2,c2),v3=d(e4)?e4.item:e4,b3=u(v3)||f(v3)?v3:void 0,x2=u(
v3)?"array":f(v3)?"table":void 0,S3=b3!==void 0&&x2!==m2&&Kn(b3)&&h2==="auto";if(!(g3||S3))return t2;let C3=m2==="array"?"multilineArray":"multilineTable",w3=I({...c2,inlineTableStart:0,[C3]:!0,trailingComma:y2?
c2.trailingComma:!1},c2),T3=K({tmp:o2},w3,l3+1,p2).items[0];if(!T3||!a(T3))return t2;let E3=T3.value;if(u(E3)||f(E3)){let t3=d(e4)?e4.item.loc.start.column:e4.loc.start.column;E3.loc.end.line===E3.loc.
start.line?E3.loc.end.column+=t3-E3.loc.start.column:E3.loc.end.column=1,E3.loc.start.column=t3}if(d(t2)){let e5=G(E3);return e5.comma=t2.comma,e5}return E3}s2.forEach(s3=>{if(J(s3)){var v3;let o2=X(i2,
s3.path),h2=s3.path.slice(0,-1),g3=N(s3.path),_3=r(o2);if(bt(g3)&&!_3&&!bt(N(h2))){let e4=Z(n2,h2.concat(0));e4&&r(e4)&&(_3=!0)}if(_3&&bt(g3)&&!bt(N(h2))){let e4=Z(n2,h2),t2=e4&&a(e4)?e4.value:e4;if(t2&&
u(t2)){let e5=q(i2.items,"",{temporal:l2});for(let t3 of s3.path)e5=e5?.[t3];let r2=I({...c2,inlineTableStart:0},c2),u2=e5===void 0?void 0:K({tmp:e5},r2),p2=u2?.items[0];if(p2&&a(p2)&&(o2=G(p2.value),
_3=!1,d(o2)&&f(o2.item)&&o2.item.items.length>0)){let e6=o2.item;if(!(e6.items[0].loc.start.column-e6.loc.start.column>1)){let r3=t2.items.map(e7=>e7.item).find(e7=>f(e7)&&e7.items.length>0);r3&&r3.items[0].
loc.start.column-r3.loc.start.column>1&&xr(n2,e6,!0)}}}}if(_3&&!r(o2)){let e4=h2.filter(e5=>typeof e5=="string"),n3=q(i2.items,"",{temporal:l2});for(let e5 of s3.path)n3=n3?.[e5];if(n3!==void 0){let i3=Rr(
e4,c2.escapeSequenceUpperCase),a2=K(n3,c2);for(let e5 of a2.items)B(i3,i3,e5,void 0);let s4=n4=>{if(m(n4))for(let i4 of n4.items){if(!t(i4)&&!r(i4))continue;let n5=i4.key,a3=n5.item,o3=e4.concat(a3.value);
a3.value=o3,a3.raw=Ur(o3,c2.escapeSequenceUpperCase).raw,a3.loc.start.column=n5.loc.start.column+1,a3.loc.end.column=a3.loc.start.column+a3.raw.length,n5.loc.end.column=a3.loc.start.column+a3.raw.length+
1,s4(i4)}};s4(i3),H(i3),o2=i3}}let y3;if(t(o2))y3=n2;else if(_3){y3=n2;let e4=n2,i3=Z(e4,h2.concat(g3-1)),a2=Z(e4,h2.concat(g3));if(a2)g3=e4.items.indexOf(a2);else if(i3){if(g3=e4.items.indexOf(i3)+1,
r(i3)){let n3=i3.key.item.value,a3=g3-1;for(let i4=g3;i4<e4.items.length;i4++){let o3=e4.items[i4],s4=t(o3)||r(o3)?o3.key.item.value:void 0;s4&&s4.length>n3.length&&F(s4.slice(0,n3.length),n3)&&(a3=i4)}
g3=a3+1,r(o2)&&(o2=O2(o2,i3))}}else g3=e4.items.length}else{y3=n2;for(let e4=s3.path.length-1;e4>=0;e4--){let t2=Z(n2,s3.path.slice(0,e4));if(t2&&!E2(t2,s3.path.slice(0,e4))){y3=t2;break}}a(y3)?y3=y3.
value:d(y3)&&a(y3.item)?y3=y3.item.value:(d(y3)&&f(y3.item)||d(y3)&&u(y3.item))&&(y3=y3.item)}if((u(y3)||f(y3))&&(o2=le2(y3,s3.path,o2),wi(y3,o2,c2.indentWidth)),u(y3)){let e4=Z(n2,h2),t2=Z(n2,h2.slice(
0,-1));if(e4&&a(e4)&&t2){let n3=Ua(y3,o2,g3);n3!==0&&Va(t2,e4,n3)}}let b3=(u(y3)||f(y3))&&y3.loc.end.line>y3.loc.start.line;b3&&re2.has(y3)&&H(n2);let x2=u(y3)||f(y3)?(v3=Sa(n2,y3))==null?void 0:v3.items:
void 0;if(r(y3)||u(y3)||e(y3)){if(u(y3)){let e4=ae2(y3,ai(y3));if(d(o2)){let t2=y3.items.length===0&&f(o2.item)&&Cr(o2.item);o2.comma=t2||e4;let n3=o2,r2=f(n3.item)?n3.item:void 0,u2=r2&&r2.items.length>
0?y3.items.map(e5=>e5.item).find(e5=>e5!==n3.item&&f(e5)):void 0;if(r2&&u2){let e5=oi(u2);if(e5!==oi(r2)){let t3=q(i2.items,"",{temporal:l2});for(let e6 of s3.path)t3=t3?.[e6];let r3=I({...c2,inlineTableStart:0,
trailingComma:e5},c2),u3=t3===void 0?void 0:K({tmp:t3},r3).items[0];if(u3&&a(u3)){let e6=G(u3.value);e6.comma=n3.comma,o2=e6}}}}}if(c2.inlineTableStart!==void 0&&c2.inlineTableStart>0&&e(y3)&&t(o2)){let e4=Mo(
o2,n2,c2);B(n2,y3,o2,g3);for(let t2 of e4)B(n2,n2,t2,void 0)}else{let i3=o2;d(o2)&&(r(y3)||e(y3))&&(i3=o2.item);let c3=g3;if(e(y3)&&a(i3)){let e4=y3.items.findIndex(e5=>t(e5)||r(e5));e4!==-1&&(c3=e4)}
let l3=!1;if((r(y3)||e(y3))&&a(i3)){let e4=ne2(h2,i3,s3.path);e4&&(M2.has(y3)&&H(n2),i3=e4,l3=!0)}if(u(y3)&&y3.items.length===0&&H(n2),c3===0&&u(y3)&&dr(n2).has(y3)&&H(n2),c3===0&&(e(y3)||t(y3)||r(y3))&&
dr(n2).has(y3)&&H(n2),a(i3)&&i3.key.value.length>1){let e4=lo(n2,i3.key.value.slice(0,-1));if(e4){let t2=i3.equals;co(i3.key,e4.key.raw),i3.equals=i3.key.loc.end.column+e4.equals-e4.key.loc.end.column;
let n3=i3.equals-t2;U(i3.value,{lines:0,columns:n3},{first_line_only:!0}),i3.loc.end.line===i3.loc.start.line&&(i3.loc.end.column+=n3)}}B(n2,y3,i3,c3,void 0,x2),l3&&M2.add(y3)}}else if(f(y3)){y3.items.
length===0&&(H(n2),ar(y3)&&y3.loc.end.line>y3.loc.start.line&&(y3.loc.end.line=y3.loc.start.line));let e4=ae2(y3,oi(y3));if(a(o2)){let t2=G(o2);t2.comma=e4;let r2=Xa(y3,o2,s3.before);B(n2,y3,t2,r2,void 0,
x2)}else if(d(o2)&&a(o2.item)){let t2=o2.item,r2=ne2(h2,t2,s3.path);r2&&(M2.has(y3)&&H(n2),t2=r2);let i3=G(t2);i3.comma=e4;let a2=Xa(y3,t2,s3.before);B(n2,y3,i3,a2,void 0,x2),r2&&M2.add(y3)}else B(n2,
y3,o2,void 0,void 0,x2)}else if(c2.inlineTableStart!==void 0&&c2.inlineTableStart>0&&a(o2)&&f(o2.value)&&t(y3))gi([...y3.key.item.value,...o2.key.value])<c2.inlineTableStart?No(o2,y3,n2,c2):B(n2,y3,o2);else if(c2.
inlineTableStart===0&&a(o2)&&f(o2.value)&&e(y3))B(n2,y3,o2,void 0,!0);else{let i3=o2;d(o2)&&(t(y3)||r(y3)||e(y3))&&(i3=o2.item);let c3=!1;if(t(y3)&&a(i3)){let e4=ne2(h2,i3,s3.path);e4&&(M2.has(y3)&&H(
n2),i3=e4,c3=!0)}let l3=(t(y3)||r(y3))&&y3.items.length>0&&y3.items.every(p)?2:void 0;B(n2,y3,i3,void 0,void 0,void 0,l3),c3&&M2.add(y3)}b3&&re2.add(y3)}else if(Xi(s3)){let p2=Z(n2,s3.path),h2;try{h2=
X(i2,s3.path)}catch{h2=void 0}if(!p2||!h2){To(n2,i2,s3,c2,l2,g2,S2);return}if(a(p2)&&t(h2)){let e4=h2.key.item.value;if($(n2,e4).some(e5=>e5!==p2)){To(n2,i2,s3,c2,l2,g2,S2);return}}if(d(p2)&&(t(h2)||r(
h2))){let e4=Z(n2,s3.path.slice(0,-1)),t2=e4&&a(e4)?e4.value:e4;if(t2&&u(t2)){let e5=_2;for(let t3 of s3.path)e5=e5?.[t3];if(e5!==void 0){let t3=I({...c2,inlineTableStart:0},c2),n3=K({tmp:e5},t3),r2=n3?.
items[0];r2&&a(r2)&&(h2=G(r2.value))}}}let v4,y3=Z(n2,s3.path.slice(0,-1));y3&&a(y3)&&E2(y3,s3.path.slice(0,-1))&&(y3=k2(n2,y3));let b3=Fo(n2,s3.path);if(a(p2)&&a(h2)){let i3=!1;if(p2.key.value.length>
1){let o2=T2(p2),c3=Ya(s3.path,p2.key.value,o2?o2.length-p2.key.value.length:0);if(c3>0&&c3<p2.key.value.length){p2.key.value=p2.key.value.slice(0,c3),p2.key.raw=Ur(p2.key.value).raw;let o3=p2.key.loc.
end.column,s4=p2.key.loc.start.column+p2.key.raw.length,l3=s4-o3;p2.key.loc.end.column=s4,p2.equals+=l3,p2.value.loc.start.column+=l3,p2.value.loc.end.line===p2.value.loc.start.line&&(p2.value.loc.end.
column+=l3),p2.loc.end.line===p2.loc.start.line&&(p2.loc.end.column+=l3),i3=!0;let u2=p2.key.value;if(y3&&(t(y3)||e(y3)||r(y3))){let e4=[...y3.items];for(let i4=e4.length-1;i4>=0;i4--){let o4=e4[i4];if(o4===
p2)continue;let s5=a(o4)?o4.key.value:t(o4)||r(o4)?o4.key.item.value:void 0;s5&&s5.length>=u2.length&&F(s5.slice(0,u2.length),u2)&&Q(n2,y3,o4)}}}}if(!i3&&a(h2)&&y3&&(t(y3)||e(y3)||r(y3))&&Lo(n2,y3,p2.
key.value,p2),vo(p2.value,h2.value,c2.escapeSequenceUpperCase,c2.minimumTimeDecimals??0),y3&&Ba(y3,p2,p2.value,h2.value),v4=p2,p2=p2.value,h2=h2.value,i3&&_2!==void 0){let e4=_2;for(let t2 of s3.path)
e4=e4?.[t2];if(e4!==void 0){let t2=Po(e4,c2);t2!==void 0&&(h2=t2,vo(p2,h2,c2.escapeSequenceUpperCase,c2.minimumTimeDecimals??0))}}}else if(a(p2)&&d(h2)&&a(h2.item)){let i3=!1;if(p2.key.value.length>1){
let o2=T2(p2),c3=Ya(s3.path,p2.key.value,o2?o2.length-p2.key.value.length:0);if(c3>0&&c3<p2.key.value.length){p2.key.value=p2.key.value.slice(0,c3),p2.key.raw=Ur(p2.key.value).raw;let o3=p2.key.loc.end.
column,s4=p2.key.loc.start.column+p2.key.raw.length,l3=s4-o3;p2.key.loc.end.column=s4,p2.equals+=l3,p2.value.loc.start.column+=l3,p2.value.loc.end.line===p2.value.loc.start.line&&(p2.value.loc.end.column+=
l3),p2.loc.end.line===p2.loc.start.line&&(p2.loc.end.column+=l3),i3=!0;let u2=p2.key.value;if(y3&&(t(y3)||e(y3)||r(y3))){let e4=[...y3.items];for(let i4=e4.length-1;i4>=0;i4--){let o4=e4[i4];if(o4===p2)
continue;let s5=a(o4)?o4.key.value:t(o4)||r(o4)?o4.key.item.value:void 0;s5&&s5.length>=u2.length&&F(s5.slice(0,u2.length),u2)&&Q(n2,y3,o4)}}}}if(!i3&&a(h2.item)&&y3&&(t(y3)||e(y3)||r(y3))&&Lo(n2,y3,p2.
key.value,p2),v4=p2,p2=p2.value,h2=h2.item.value,i3&&_2!==void 0){let e4=_2;for(let t2 of s3.path)e4=e4?.[t2];if(e4!==void 0){let t2=Po(e4,c2);t2!==void 0&&(h2=t2)}}}else if(d(p2)&&a(p2.item)&&a(h2)){
let e4=p2.item,i3=!1;if(e4.key.value.length>1){let o2=T2(e4),l3=Ya(s3.path,e4.key.value,o2?o2.length-e4.key.value.length:0);if(l3>0&&l3<e4.key.value.length){e4.key.value=e4.key.value.slice(0,l3),e4.key.
raw=Ur(e4.key.value,c2.escapeSequenceUpperCase).raw;let o3=e4.key.loc.end.column,s4=e4.key.loc.start.column+e4.key.raw.length,u2=s4-o3;e4.key.loc.end.column=s4,e4.equals+=u2,e4.value.loc.start.column+=
u2,e4.value.loc.end.line===e4.value.loc.start.line&&(e4.value.loc.end.column+=u2),e4.loc.end.line===e4.loc.start.line&&(e4.loc.end.column+=u2),e4.loc.end.line===e4.loc.start.line&&sr(n2,e4,{lines:0,columns:u2}),
i3=!0;let f2=e4.key.value,h3=y3;if(h3&&d(h3)&&(h3=h3.item),h3&&a(h3)&&(h3=h3.value),h3&&m(h3)){let e5=[...h3.items];for(let i4=e5.length-1;i4>=0;i4--){let o4=e5[i4];if(o4===p2)continue;let s5=a(o4)?o4.
key.value:d(o4)&&a(o4.item)?o4.item.key.value:t(o4)||r(o4)?o4.key.item.value:void 0;s5&&s5.length>=f2.length&&F(s5.slice(0,f2.length),f2)&&Q(n2,h3,o4)}}}}if(vo(e4.value,h2.value,c2.escapeSequenceUpperCase,
c2.minimumTimeDecimals??0),v4=e4,p2=e4.value,h2=h2.value,i3&&_2!==void 0){let e5=_2;for(let t2 of s3.path)e5=e5?.[t2];if(e5!==void 0){let t2=Po(e5,c2);t2!==void 0&&(h2=t2,vo(p2,h2,c2.escapeSequenceUpperCase,
c2.minimumTimeDecimals??0))}}}else if(d(p2)&&d(h2)&&a(p2.item)&&a(h2.item)){let e4=!1,i3=p2.item;if(i3.key.value.length>1){let o2=T2(i3),l3=Ya(s3.path,i3.key.value,o2?o2.length-i3.key.value.length:0);
if(l3>0&&l3<i3.key.value.length){i3.key.value=i3.key.value.slice(0,l3),i3.key.raw=Ur(i3.key.value,c2.escapeSequenceUpperCase).raw;let o3=i3.key.loc.end.column,s4=i3.key.loc.start.column+i3.key.raw.length,
u2=s4-o3;i3.key.loc.end.column=s4,i3.equals+=u2,i3.value.loc.start.column+=u2,i3.value.loc.end.line===i3.value.loc.start.line&&(i3.value.loc.end.column+=u2),i3.loc.end.line===i3.loc.start.line&&(i3.loc.
end.column+=u2),i3.loc.end.line===i3.loc.start.line&&sr(n2,i3,{lines:0,columns:u2}),e4=!0;let f2=i3.key.value,h3=y3;if(h3&&d(h3)&&(h3=h3.item),h3&&a(h3)&&(h3=h3.value),h3&&m(h3)){let e5=[...h3.items];
for(let i4=e5.length-1;i4>=0;i4--){let o4=e5[i4];if(o4===p2)continue;let s5=a(o4)?o4.key.value:d(o4)&&a(o4.item)?o4.item.key.value:t(o4)||r(o4)?o4.key.item.value:void 0;s5&&s5.length>=f2.length&&F(s5.
slice(0,f2.length),f2)&&Q(n2,h3,o4)}}}}if(vo(i3.value,h2.item.value,c2.escapeSequenceUpperCase,c2.minimumTimeDecimals??0),v4=i3,p2=i3.value,h2=h2.item.value,e4&&_2!==void 0){let e5=_2;for(let t2 of s3.
path)e5=e5?.[t2];if(e5!==void 0){let t2=Po(e5,c2);t2!==void 0&&(h2=t2,vo(p2,h2,c2.escapeSequenceUpperCase,c2.minimumTimeDecimals??0))}}}else if(t(p2)){let o2=q(i2.items,"",{temporal:l2});for(let e4 of s3.
path)o2=o2?.[e4];if(o2!==void 0){let i3=p2.key.item.value,l3=i3.slice(-1),u2=i3.slice(0,-1),d2=k2(n2,p2)??oa(n2,s3.path);if(e(d2)){let e4=$(n2,i3).filter(e5=>e5!==p2&&(t(e5)||r(e5)));for(let t2 of e4)
Q(n2,d2,t2)}let f2=K({[l3[0]]:o2},c2),m2=f2.items[0];if(u2.length>0)if(t(m2)||r(m2))te2(m2,u2,p2,d2),g2.add(m2);else if($(n2,u2).some(a))j2(m2,u2,p2,d2),g2.add(m2);else{let e4=n2.items.find(e5=>e5!==p2&&
(t(e5)||r(e5))&&F(e5.key.item.value,u2));if(e4)B(n2,e4,m2,void 0),Q(n2,d2,p2),g2.add(m2);else{let e5=W(u2,c2.escapeSequenceUpperCase);S2.add(e5),B(n2,e5,m2,0),pr(n2,d2,p2,e5),g2.add(e5)}}else pr(n2,d2,
p2,m2),g2.add(m2),Co(n2,m2);if(f2.items.length>1)for(let e4=1;e4<f2.items.length;e4++){let t2=f2.items[e4];u2.length>0&&ee2(t2,u2);let r2=e4===1?m2:f2.items[e4-1];B(n2,d2,t2,d2.items.indexOf(r2)+1),g2.
add(t2)}return}v4=oa(n2,s3.path)}else if(r(p2)){let o2=q(i2.items,"",{temporal:l2}),u2=p2.key.item.value,d2=o2,f2=typeof s3.path[s3.path.length-1]=="number"?s3.path.slice(0,-1):s3.path;for(let e4 of f2)
d2=d2?.[e4];if(d2!==void 0){let i3=u2.slice(-1),o3=u2.slice(0,-1),l3=k2(n2,p2)??oa(n2,s3.path),f3=K({[i3[0]]:d2},c2).items[0];if(Array.isArray(d2)&&!d2.every(e4=>P(e4))){let e4=$(n2,u2).filter(e5=>e5!==
p2&&(t(e5)||r(e5)));for(let t2 of e4)Q(n2,n2,t2)}if(o3.length>0)if(t(f3)||r(f3))te2(f3,o3,p2,l3),g2.add(f3);else{let r2=e(l3)?l3.items.find(e4=>t(e4)&&F(e4.key.item.value,o3)):void 0;if(r2){let e4=r2.
items.find(e5=>a(e5)&&F(e5.key.value,f3.key.value));e4?pr(n2,r2,e4,f3):B(n2,r2,f3,void 0),Q(n2,l3,p2),g2.add(r2);return}if($(n2,o3).some(a))j2(f3,o3,p2,l3),g2.add(f3);else{let e4=W(o3,c2.escapeSequenceUpperCase);
S2.add(e4),B(n2,e4,f3,0),pr(n2,l3,p2,e4),g2.add(e4)}}else pr(n2,l3,p2,f3),g2.add(f3),Co(n2,f3);return}v4=oa(n2,s3.path)}else if(v4=oa(n2,s3.path),a(v4)){let e4=X(n2,s3.path.slice(0,-1));a(e4)&&u(e4.value)&&
(v4=e4.value)}else d(v4)&&a(v4.item)?v4=v4.item.value:(d(v4)&&f(v4.item)||d(v4)&&u(v4.item))&&(v4=v4.item);if(d(p2)&&d(h2)&&(o(p2.item)&&o(h2.item)&&(vo(p2.item,h2.item,c2.escapeSequenceUpperCase,c2.minimumTimeDecimals??
0),h2.loc={start:{...h2.item.loc.start},end:{...h2.item.loc.end}}),h2.comma=p2.comma),b3){let e4=x(p2.loc),t2=x(h2.loc).columns-e4.columns;t2!==0&&Ha(b3.container,b3.row,t2)}h2=ue2(p2,h2,s3.path),pr(n2,
v4,p2,h2),u(h2)&&se2.add(h2),(u(h2)||f(h2))&&(H(n2),mi(h2,c2.indentWidth),ce2.push({owner:v4,container:h2})),e(v4)&&a(p2)&&(t(h2)||r(h2))&&wo(n2,h2)}else if(Y(s3)){let o2=Z(n2,s3.path);if(o2){let l3=oa(
n2,s3.path);if(l3===o2&&(l3=oa(n2,s3.path.slice(0,-1))),l3===o2){let e4=Sa(n2,o2);e4&&(l3=e4)}a(l3)&&(l3=l3.value),d(l3)&&a(l3.item)&&(l3=l3.item.value),d(l3)&&f(l3.item)&&(l3=l3.item),d(l3)&&u(l3.item)&&
(l3=l3.item),(!m(l3)||!l3.items.includes(o2))&&(l3=k2(n2,o2)??(m(l3)?n2:Sa(n2,o2)??n2));let p2=!1;if(s3.path.length>1&&t(o2)&&_2!==void 0){let e4=s3.path.slice(0,-1),t2=o2.key.item.value.slice(0,-1);if($(
n2,t2).filter(e5=>e5!==o2).length===0){let r2=_2;for(let t3 of e4)r2=r2?.[t3];if(P(r2)&&Object.keys(r2).length===0){let e5=o2;for(;e5.items.length>0;)V(n2,e5,N(e5.items));H(n2);let r3=e5.key,i3=h(r3)?
r3.item:r3;i3.value=t2,i3.raw=ao(i3.raw,i3.value,c2.escapeSequenceUpperCase),i3.loc.end.column=i3.loc.start.column+i3.raw.length,r3.loc.end.column=r3.loc.start.column+i3.raw.length+2,e5.loc.end.line=r3.
loc.end.line,e5.loc.end.column=r3.loc.end.column,C2(e5),p2=!0}}}let g3=e(l3)&&m(l3)?l3.items.indexOf(o2):-1,v4=m(l3)&&!e(l3)?l3.items.indexOf(o2):-1,y3=d(o2)?o2.comma:void 0;d(o2)&&(u(l3)||f(l3))&&er(
l3,o2.loc.start.column),d(o2)&&(u(l3)||f(l3))&&v4===l3.items.length-1&&y3!==void 0&&ie2.set(l3,y3);let x2=d(o2)&&(u(l3)||f(l3))&&o2.loc.end.line===l3.loc.end.line?l3.loc.end.column-o2.loc.end.column:void 0,
w3=T2(d(o2)&&a(o2.item)?o2.item:o2),E3=a(o2)?o2:d(o2)&&a(o2.item)?o2.item:void 0;if(E3&&w3&&m(l3)){let e4=w3.length-E3.key.value.length,i3=s3.path.slice(e4);if(i3.length>0&&i3.length<E3.key.value.length){
let e5=l3.items,s4=[];for(let n3 of e5){if(n3===o2)continue;let e6=a(n3)?n3.key.value:d(n3)&&a(n3.item)?n3.item.key.value:t(n3)||r(n3)?n3.key.item.value:void 0;e6&&e6.length>i3.length&&F(e6.slice(0,i3.
length),i3)&&s4.push(n3)}for(let e6 of s4)Q(n2,l3,e6)}}if(E3&&w3&&m(l3)){let e4=E3.key.value,i3=l3.items,s4=[];for(let n3 of i3){if(n3===o2)continue;let i4=a(n3)?n3.key.value:d(n3)&&a(n3.item)?n3.item.
key.value:t(n3)||r(n3)?n3.key.item.value:void 0;i4&&i4.length>e4.length&&F(i4.slice(0,e4.length),e4)&&s4.push(n3)}for(let e5 of s4)Q(n2,l3,e5)}if((t(o2)||r(o2))&&m(l3)){let e4=o2.key.item.value,i3=l3.
items,s4=[];for(let n3 of i3){if(n3===o2)continue;let i4=a(n3)?n3.key.value:t(n3)||r(n3)?n3.key.item.value:void 0;i4&&i4.length>e4.length&&F(i4.slice(0,e4.length),e4)&&s4.push(n3)}for(let e5 of s4)Q(n2,
l3,e5)}if(p2||Q(n2,l3,o2),d(o2)&&(u(l3)||f(l3))&&o2.loc.end.line===l3.loc.end.line){let e4=l3.items,t2=l3.loc.end.line===l3.loc.start.line?e4.every(e5=>e5.loc.end.line===l3.loc.start.line):e4.length>0&&
N(e4).loc.end.line===l3.loc.end.line;if(e4.length>0&&v4===e4.length&&t2){let t3=x2??l3.loc.end.column-o2.loc.end.column;H(n2);let r2=N(e4).loc.end.column+t3;l3.loc.end.column!==r2&&(l3.loc.end.column=
r2);let i3,s4=e5=>{if(a(e5))return e5.value===l3?e5:s4(e5.value);if(d(e5))return s4(e5.item);if(m(e5))for(let t4 of e5.items){let e6=s4(d(t4)?t4.item:t4);if(e6)return e6}};if(i3=s4(n2),i3&&i3.loc.end.
line===l3.loc.end.line){i3.loc.end.column=l3.loc.end.column;let e5=t5=>{if(a(t5))return e5(t5.value);if(d(t5))return t5.item===i3?t5:e5(t5.item);if(m(t5))for(let n3 of t5.items){let t6=e5(n3);if(t6)return t6}},
t4=e5(n2);if(t4){let e6=l3.loc.end.column-t4.loc.end.column;t4.loc.end.column=l3.loc.end.column,e6!==0&&(sr(n2,t4,{lines:0,columns:e6}),cr(n2),H(n2))}}}}if(!p2&&s3.path.length>1&&(t(o2)||r(o2))&&_2!==
void 0){let e4=s3.path.slice(0,-1),t2=o2.key.item.value.slice(0,-1);if($(n2,t2).length===0){let r2=_2;for(let t3 of e4)r2=r2?.[t3];if(P(r2)&&Object.keys(r2).length===0){let e5=W(t2,c2.escapeSequenceUpperCase);
S2.add(e5);let r3=g3>=0?Math.min(g3,n2.items.length):n2.items.length;H(n2),B(n2,n2,e5,r3)}}}if(!p2&&s3.path.length>1&&_2!==void 0){let i3=a(o2)?o2:d(o2)&&a(o2.item)?o2.item:void 0;if(i3&&i3.key.value.
length>1){let o3=s3.path.slice(0,-1),u2=e(l3)||t(l3)||r(l3)||f(l3)?l3:n2;if(m(u2)){let s4;if(t(u2)||r(u2)){let e4=u2.key.item.value,t2=0,n3=0;for(let r2=0;r2<e4.length&&t2<o3.length;r2++){for(;t2<o3.length&&
typeof o3[t2]=="number";)t2++;if(t2>=o3.length||o3[t2]!==e4[r2])break;n3++,t2++}for(;t2<o3.length&&typeof o3[t2]=="number";)t2++;s4=n3===e4.length?o3.slice(t2):o3.slice(e4.length+ +!!r(u2))}else if(f(
u2))if(w3){let e4=w3.slice(0,w3.length-i3.key.value.length),t2=0,n3=0;for(;n3<e4.length&&t2<o3.length;){for(;t2<o3.length&&typeof o3[t2]=="number";)t2++;if(t2>=o3.length||o3[t2]!==e4[n3])break;n3++,t2++}
for(;t2<o3.length&&typeof o3[t2]=="number";)t2++;s4=n3===e4.length?o3.slice(t2):o3.slice(e4.length)}else s4=o3.slice(o3.length-(i3.key.value.length-1));else s4=o3;s4=s4.filter(e4=>typeof e4=="string");
let l4=u2.items.filter(e4=>{let t2=a(e4)?e4.key.value:d(e4)&&a(e4.item)?e4.item.key.value:void 0;return t2?F(t2.slice(0,s4.length),s4):!1}),p3=r(u2),m2=[];p3&&l4.length===0&&(m2=$(n2,u2.key.item.value.
concat(s4)));let h2=s4.length===0&&(t(u2)||r(u2)||f(u2));if(l4.length===0&&m2.length===0&&!h2){let r2=_2;for(let e4 of o3)r2=r2?.[e4];if(P(r2)&&Object.keys(r2).length===0){if(f(u2)){let e4=s4.map(e5=>A.
test(e5)?e5:JSON.stringify(e5).replace(/\x7f/g,"\\u007f")).join("."),t2=Array.from(Xe(`${e4} = {}`))[0];if(a(t2)){let e5=G(t2);e5.comma=y3??!1,H(n2),ar(u2)&&u2.loc.end.line>u2.loc.start.line&&(u2.loc.
end.line=u2.loc.start.line),B(n2,u2,e5,v4>=0?v4:void 0),c2.bracketSpacing&&U(e5,{lines:0,columns:1});let r4=u2.items[v4+1],i5=z(n2).get(e5);r4&&i5&&r4.loc.start.line===e5.loc.end.line&&(i5.columns=e5.
loc.end.column+2-r4.loc.start.column)}return}let r3=W(p3||t(u2)?u2.key.item.value.concat(s4):s4,c2.escapeSequenceUpperCase);S2.add(r3);let i4=g3>=0?g3:n2.items.length;if(p3){let e4=n2.items.indexOf(u2);
i4=e4>=0?e4+1:n2.items.length}else if(t(u2)){let e4=n2.items.indexOf(u2);i4=e4>=0?e4+1:n2.items.length}else if(e(u2)){let e4=xo(n2);i4=e4>=0?e4:n2.items.length}H(n2),B(n2,n2,r3,i4)}}}}}if(r(o2)){let e4=o2.
key.item.value,t2=s3.path.slice(0,-1);!Z(n2,t2.concat(0))&&Z(i2,t2)&&b2.set(e4.join("."),e4)}}else{let e4=()=>Z(n2,s3.path.concat(0))||$(n2,s3.path).filter(r)[0],a2=e4();if(a2){let o3=n2.items.indexOf(
a2),l3=!1;if(s3.path.length>1&&_2!==void 0){let e5=s3.path.slice(0,-1);if($(n2,e5).filter(e6=>!(r(e6)&&F(e6.key.item.value,s3.path))).length===0){let t2=_2;for(let n3 of e5)t2=t2?.[n3];if(P(t2)&&Object.
keys(t2).length===0){let t3=a2,r2=t3.key;for(;t3.items.length>0;)Q(n2,t3,N(t3.items));H(n2),t3.type="Table",r2.type="TableKey";let i3=h(r2)?r2.item:r2;i3.value=e5,i3.raw=ao(i3.raw,i3.value,c2.escapeSequenceUpperCase),
i3.loc.end.column=i3.loc.start.column+i3.raw.length,r2.loc.end.column=r2.loc.start.column+i3.raw.length+2,t3.loc.end.line=r2.loc.end.line,t3.loc.end.column=r2.loc.end.column,C2(t3),l3=!0}}}let u2;for(;u2=
e4();)Q(n2,n2,u2);for(let e5 of $(n2,s3.path).filter(t))Q(n2,n2,e5);if(Z(i2,s3.path)){let e5=s3.path;b2.set(e5.join("."),e5)}if(!l3&&s3.path.length>1&&_2!==void 0){let e5=s3.path.slice(0,-1);if($(n2,e5).
length===0){let t2=_2;for(let n3 of e5)t2=t2?.[n3];if(P(t2)&&Object.keys(t2).length===0){let t3=W(e5,c2.escapeSequenceUpperCase);S2.add(t3);let r2=o3>=0?Math.min(o3,n2.items.length):n2.items.length;H(
n2),B(n2,n2,t3,r2)}}}}else{let e5=Io(n2,s3.path),t2=$(n2,e5);if(t2.length>0){let r2=n2.items.indexOf(t2[0]);for(let e6 of t2)Q(n2,n2,e6);if(e5.length>1&&_2!==void 0){let t3=e5.slice(0,-1);if($(n2,t3).
length===0){let e6=_2;for(let t4 of s3.path.slice(0,-1))e6=e6?.[t4];if(P(e6)&&Object.keys(e6).length===0){let e7=W(t3,c2.escapeSequenceUpperCase);S2.add(e7);let i3=r2>=0?Math.min(r2,n2.items.length):n2.
items.length;H(n2),B(n2,n2,e7,i3)}}}}else X(n2,s3.path)}}}else if(Zi(s3)){if(s3.key!==void 0){oe2.push(s3);return}let e4=Z(n2,s3.path);if(e4){if(h(e4)&&(e4=e4.item),a(e4)&&(e4=e4.value),s3.from>=e4.items.
length)return;let t2=e4.items[s3.from];Ta(n2,e4,t2,s3.to)}else{$a(n2);let e5=X(n2,s3.path.concat(s3.from)),i3=ya(n2).find(t2=>t2.member===e5),a2=i3?[...i3.items]:[e5],o2=a2.map(e6=>({startLine:e6.loc.
start.line,endLine:e6.loc.end.line})),c3=n2.items.indexOf(i3?i3.items[0]:e5),l3=o2[o2.length-1].endLine,u2;for(let e6=0;e6<n2.items.length;e6++){let t2=n2.items[e6];if(t2.loc.start.line>l3){u2=t2.loc.
start.line-l3;break}}if(u2===void 0&&c3>0){let e6=n2.items[c3-1];u2=o2[0].startLine-e6.loc.end.line}let d2=i3?i3.items.indexOf(e5):0;for(let e6=0;e6<=d2;e6++)n2.items.includes(a2[e6])&&V(n2,n2,a2[e6]);
for(let e6=d2+1;e6<a2.length;e6++){let t2=n2.items.indexOf(a2[e6]);t2>=0&&n2.items.splice(t2,1)}let f2=Z(n2,s3.path.concat(s3.to)),m2,h2=!1,g3=i3&&i3.items[0]!==e5&&p(i3.items[0]);if(f2){let e6=ya(n2).
find(e7=>e7.member===f2);h2=!!(e6&&e6.items[0]!==f2&&p(e6.items[0])),m2=h2&&g3?n2.items.indexOf(e6.items[0]):n2.items.indexOf(f2)}else m2=n2.items.length;let _3=m2>0?n2.items[m2-1].loc.end.line:0,v4=m2<
n2.items.length?n2.items[m2].loc.start.line:void 0,y3=h2&&g3,b3=m2;for(let e6=0;e6<a2.length;e6++){let i4=a2[e6],s4;if((y3||g3&&m2>0&&m2<n2.items.length)&&b3>0){let n3=e6===0?_3:o2[e6-1].endLine,a3=e6===
0&&v4!==void 0?v4-_3:o2[e6].startLine-n3;a3!==(t(i4)||r(i4)?2:1)&&(s4=a3)}B(n2,n2,i4,b3,void 0,void 0,s4),b3++}if(u2!==void 0){H(n2);let e6=a2[a2.length-1],t2=n2.items.indexOf(e6)+1;if(t2<n2.items.length){
let r2=n2.items[t2].loc.start.line-e6.loc.end.line,i4=u2-r2;if(i4!==0)for(let e7=t2;e7<n2.items.length;e7++)U(n2.items[e7],{lines:i4,columns:0})}}}}else if(Qi(s3)){let e4=s3.path.concat(s3.from),o2=Z(
n2,e4);if(!o2){let i3=$(n2,e4);if(i3.length===1&&(t(i3[0])||r(i3[0]))){let t2=i3[0].key,n3=h(t2)?t2.item:t2,r2=e4.length-1,a2=n3.raw;n3.value[r2]=s3.to,n3.raw=ao(n3.raw,n3.value,c2.escapeSequenceUpperCase),
co(n3,a2),n3.loc.end.column=n3.loc.start.column+n3.raw.length;return}}o2||=X(n2,e4);let l3=X(i2,s3.path.concat(s3.to));h(o2)&&(o2=o2.item),h(l3)&&(l3=l3.item);let u2=o2.key,d2=l3.key,f2=h(u2)?u2.item:
u2,p2=h(d2)?d2.item:d2;if(f2.value.length!==p2.value.length){let e5=s3.path.concat(s3.from);if((t(o2)||r(o2))&&a(l3)&&F(f2.value.slice(0,e5.length),e5)){let t2=e5.length-1,n3=f2.raw;f2.value[t2]=s3.to,
f2.raw=ao(f2.raw,f2.value,c2.escapeSequenceUpperCase),co(f2,n3),f2.loc.end.column=f2.loc.start.column+f2.raw.length;return}if(a(o2)&&a(l3)&&f2.value.length<=e5.length&&F(f2.value,e5.slice(e5.length-f2.
value.length))){let e6=f2.raw;f2.value[f2.value.length-1]=s3.to,f2.raw=ao(f2.raw,f2.value,c2.escapeSequenceUpperCase),f2.loc.end.column=f2.loc.start.column+f2.raw.length;let t2=f2.raw.length-e6.length;
t2>0&&(o2.equals+=t2,U(o2.value,{lines:0,columns:t2},{first_line_only:!0}),sr(n2,o2.value,{lines:0,columns:t2}));return}throw Error(`Cannot rename "${f2.raw}" to "${p2.raw}": the replacement key has ${p2.
value.length} segment(s) where the existing key has ${f2.value.length}, so one cannot be substituted for the other.`)}p2.raw=ao(f2.raw,p2.value,c2.escapeSequenceUpperCase),co(p2,f2.raw),p2.loc.end.column=
p2.loc.start.column+p2.raw.length,pr(n2,h(u2)?u2:o2,f2,p2)}}),H(n2);for(let e4=1;e4<n2.items.length;e4++){let r2=n2.items[e4-1],i3=n2.items[e4];if(p(r2)&&t(i3)&&S2.has(i3)){let e5=i3.loc.start.line-r2.
loc.end.line-1;e5>0&&U(i3,{lines:-e5,columns:0})}}let de2=n2.items;for(let e4=0;e4<de2.length-1;e4++){let n3=de2[e4],i3=de2[e4+1];if((t(n3)||r(n3))&&n3.items.length===0&&(t(i3)||r(i3))){let t2=i3.loc.
start.line-n3.loc.end.line-1;if(t2>1){let n4=1-t2;for(let t3=e4+1;t3<de2.length;t3++)U(de2[t3],{lines:n4,columns:0})}}}let fe2=!1;Gt(n2,{InlineTable:e4=>{ar(e4)&&(fe2=!0)},InlineArray:e4=>{ar(e4)&&(fe2=
!0)}}),fe2&&H(n2);let pe2=!1,me2=[];if(Gt(n2,{InlineTable:e4=>{ar(e4)&&(me2.push(e4),Eo(e4),or(e4),xr(n2,e4,c2.bracketSpacing),pe2=!0)},InlineArray:e4=>{ar(e4)&&(Eo(e4),or(e4),xr(n2,e4,c2.bracketSpacing),
pe2=!0)}}),pe2){H(n2);for(let e4 of me2)Do(n2,e4);Oo(n2)}if(Ao(n2),jo(n2,b2,c2),Na(n2,oe2,g2),oe2.length>0&&cr(n2),se2.size>0){H(n2);for(let e4 of se2)Ti(e4,c2.indentWidth)}if(ce2.length>0){H(n2);for(let{
owner:e4,container:t2}of ce2)bo(t2),fi(t2,e4.loc.start.column,c2.indentWidth,c2.bracketSpacing)}return n2}function bo(e4){if(delete e4.range,m(e4))for(let t2 of e4.items)bo(t2);h(e4)&&bo(e4.item),a(e4)&&
(bo(e4.key),bo(e4.value))}function xo(e4){return e4.items.findIndex(e5=>t(e5)||r(e5))}function So(e4){let t2=xo(e4);return t2===-1?void 0:t2}function Co(e4,t2){let n2=e4.items.indexOf(t2);if(n2<0)return;
let r2=xo(e4);r2===-1||r2>n2||(V(e4,e4,t2),H(e4),B(e4,e4,t2,r2))}function wo(e4,n2){let i2=e4.items.indexOf(n2);if(i2<0)return;let o2=e4.items.findIndex((e5,n3)=>n3>i2&&(t(e5)||r(e5)));if(!e4.items.some(
(e5,t2)=>t2>i2&&a(e5)&&(o2===-1||t2<o2)))return;let s2=o2===-1?e4.items.length:o2;H(e4),V(e4,e4,n2),B(e4,e4,n2,s2-1)}function To(e4,n2,i2,o2,s2,c2,l2){let u2=q(n2.items,"",{temporal:s2});for(let e5 of i2.
path)u2=u2?.[e5];if(u2===void 0)return;{let n3=i2.path.findIndex(e5=>typeof e5=="number");if(n3>0&&i2.path.slice(n3+1).every(e5=>typeof e5=="string")){let s3=Z(e4,i2.path.slice(0,n3+1));if(s3&&r(s3)){
let r2=s3.key.item.value,c3=i2.path.slice(n3+1),l3=$(e4,r2.concat(c3));for(let t2 of l3)Q(e4,e4,t2);let d2=s3.items.filter(e5=>{let t2=a(e5)?e5.key.value:void 0;return t2&&t2.length>c3.length&&F(t2.slice(
0,c3.length),c3)});for(let t2 of d2)Q(e4,s3,t2);let f2=u2;for(let e5=i2.path.length-1;e5>n3;e5--)f2={[i2.path[e5]]:f2};let p3=Ni(K(f2,o2).items,o2),m3=Array.from(Xe(p3)),h3=t2=>{let n4=s3.items.find(e5=>a(
e5)&&F(e5.key.value,t2.key.value));n4?pr(e4,s3,n4,t2):B(e4,s3,t2,void 0)};for(let e5 of m3){if(a(e5)){h3(e5);continue}if(t(e5)){let t2=e5.key.item.value;for(let n4 of e5.items){if(!a(n4))continue;let e6=n4.
key.raw,r3=t2.concat(n4.key.value);n4.key.value=r3,n4.key.raw=Ur(r3,o2.escapeSequenceUpperCase).raw;let i3=n4.key.raw.length-e6.length;n4.key.loc.end.column=n4.key.loc.start.column+n4.key.raw.length,n4.
equals+=i3,U(n4.value,{lines:0,columns:i3},{first_line_only:!0}),n4.loc.end.line===n4.loc.start.line&&(n4.loc.end.column+=i3),h3(n4)}}}return}}}let p2=u2;for(let e5=i2.path.length-1;e5>=0;e5--)p2={[i2.
path[e5]]:p2};let m2=$(e4,i2.path);for(let t2 of m2)V(e4,e4,t2);let h2=Ni(K(p2,o2).items,o2),g2=Array.from(Xe(h2)),_2=So(e4);_2!==void 0&&H(e4);let v2;for(let n3=0;n3<g2.length;n3++){let i3=g2[n3],o3=t(
i3)?e4.items.find(e5=>t(e5)&&F(e5.key.item.value,i3.key.item.value)):void 0;if(o3){for(let t2 of i3.items)B(e4,o3,t2,void 0);v2||=o3;continue}if(a(i3)&&f(i3.value)){let o4=i3.key.value,s3=e4.items.find(
e5=>t(e5)&&F(e5.key.item.value,o4));if(s3){for(let t2 of i3.value.items)B(e4,s3,d(t2)?t2.item:t2,void 0);v2||=s3;continue}if($(e4,o4).filter(e5=>a(e5)||t(e5)||r(e5)).length>0){for(let t2 of i3.value.items){
let r2=d(t2)?t2.item:t2;if(a(r2)){let e5=r2.key.raw,t3=o4.concat(r2.key.value);r2.key.value=t3,r2.key.raw=t3.map(e6=>A.test(e6)?e6:JSON.stringify(e6).replace(/\x7f/g,"\\u007f")).join(".");let n4=r2.key.
raw.length-e5.length;r2.key.loc.end.column=r2.key.loc.start.column+r2.key.raw.length,r2.equals+=n4,U(r2.value,{lines:0,columns:n4},{first_line_only:!0}),r2.loc.end.line===r2.loc.start.line&&(r2.loc.end.
column+=n4)}B(e4,e4,r2,n3===0?_2:void 0),v2||=r2}continue}}if(t(i3)){let t2=i3.key.item.value;if($(e4,t2).filter(e5=>a(e5)).length>0){for(let r2 of i3.items){if(a(r2)){let e5=r2.key.raw,n4=t2.concat(r2.
key.value);r2.key.value=n4,r2.key.raw=n4.map(e6=>A.test(e6)?e6:JSON.stringify(e6).replace(/\x7f/g,"\\u007f")).join(".");let i4=r2.key.raw.length-e5.length;r2.key.loc.end.column=r2.key.loc.start.column+
r2.key.raw.length,r2.equals+=i4,U(r2.value,{lines:0,columns:i4},{first_line_only:!0}),r2.loc.end.line===r2.loc.start.line&&(r2.loc.end.column+=i4)}B(e4,e4,r2,n3===0?_2:void 0),v2||=r2}continue}}n3>0&&
v2&&t(v2)&&a(i3)?B(e4,v2,i3,void 0):B(e4,e4,i3,n3===0?_2:void 0),v2||=i3}let y2=v2;t(y2)&&l2.add(y2),c2.add(y2)}function Eo(e4){if(e4.items.length>0){let t2=e4.items[e4.items.length-1];e4.loc.end.column=
t2.loc.end.column+1}else e4.loc.end.line=e4.loc.start.line,e4.loc.end.column=e4.loc.start.column+2}function Do(e4,t2){let n2=[],r2=e5=>{if(n2.push(e5),e5===t2)return!0;if(a(e5)){if(r2(e5.value))return!0}else if(d(
e5)){if(r2(e5.item))return!0}else if(m(e5)){for(let t3 of e5.items)if(r2(t3))return!0}return n2.pop(),!1};if(!r2(e4))return;let i2=n2.findLast(d);if(!i2)return;let o2=t2.loc.end.line-i2.loc.end.line;if(o2===
0)return;let s2=n2.findLastIndex((e5,t3)=>t3<n2.length-1&&(f(e5)||u(e5)));if(s2<0)return;let c2=n2[s2],l2=n2[s2+1],p2=c2.items.indexOf(l2),h2=p2>=0?c2.items[p2+1]:void 0;if(p2<0||!h2)return;let g2=h2.
loc.start.column-l2.loc.end.column,_2=ko(l2)+g2-h2.loc.start.column;for(let e5=p2+1;e5<c2.items.length;e5++)U(c2.items[e5],{lines:o2,columns:_2});c2.loc.end.column+=_2;for(let e5 of n2)e5!==t2&&e5.loc.
end.line>t2.loc.end.line&&(e5.loc.end.line+=o2);for(let e5=n2.length-1;e5>=0;e5--){let r3=n2[e5];a(r3)?(r3.loc.end={...r3.value.loc.end},r3.value!==t2&&f(r3.value)&&(r3.loc.end.column+=_2)):d(r3)&&(r3.
loc.end={...r3.item.loc.end})}}function Oo(e4){Gt(e4,{InlineTable:{exit:e5=>{if(e5.items.length===0||e5.loc.end.line!==e5.loc.start.line)return;let t2=e5.items[e5.items.length-1],n2=ko(t2),r2=e5.loc.end.
column,i2=n2+(r2-t2.loc.end.column);i2!==r2&&(e5.loc.end.column=i2)}},InlineArray:{exit:e5=>{if(e5.items.length===0||e5.loc.end.line!==e5.loc.start.line)return;let t2=e5.items[e5.items.length-1],n2=ko(
t2),r2=e5.loc.end.column,i2=n2+(r2-t2.loc.end.column);i2!==r2&&(e5.loc.end.column=i2)}}})}function ko(e4){if(!d(e4))return e4.loc.end.column;if(a(e4.item)){let t2=e4.item.value;if(f(t2)||u(t2))return t2.
loc.end.column}return f(e4.item)||u(e4.item)?e4.item.loc.end.column:e4.loc.end.column}function Ao(e4){Gt(e4,{KeyValue:t2=>{let n2=t2.value;if(!u(n2)||n2.items.length>0)return;let r2=oa(e4,[t2.key.value[0]]);
if(!r2||!m(r2))return;let i2=t2.loc.start.line,a2=t2.loc.end.line,o2=r2.items;for(let e5=o2.length-1;e5>=0;e5--){let t3=o2[e5];if(!p(t3))continue;let n3=t3.loc.start.line;n3>=i2&&n3<=a2&&o2.splice(e5,
1)}}})}function jo(e4,n2,i2){if(n2.size!==0){for(let a2 of n2.values()){if(a2.length>1){let n4=Z(e4,a2.slice(0,-1).concat([0]));if(n4&&r(n4)){let t2=a2[a2.length-1],r2=K({[t2]:[]},i2),o3=Br([t2],r2.items[0].
value);H(e4),B(e4,n4,o3);continue}let o2;for(let n5=a2.length-1;n5>=1;n5--){let r2=Z(e4,a2.slice(0,n5));if(r2&&t(r2)){o2=r2;break}}if(o2){let t2=a2.slice(o2.key.item.value.length),n5=Br(t2,K({[t2[t2.length-
1]]:[]},i2).items[0].value);H(e4),B(e4,o2,n5);continue}}let n3=Br(a2,K({[a2[a2.length-1]]:[]},i2).items[0].value);H(e4),B(e4,e4,n3,So(e4))}H(e4)}}function Mo(e4,t2,n2){let r2=[],i2=(e5,r3)=>{for(let o2=e5.
items.length-1;o2>=0;o2--){let s2=e5.items[o2];if(a(s2)&&f(s2.value)){let c2=[...e5.key.item.value,...s2.key.value];if(gi(c2)<(n2.inlineTableStart??1)&&n2.inlineTableStart!==0){let l2=W(c2,n2.escapeSequenceUpperCase);
for(let e6 of s2.value.items)d(e6)&&a(e6.item)&&B(t2,l2,e6.item,void 0);e5.items.splice(o2,1),hi(e5),r3.push(l2),i2(l2,r3)}}}};return i2(e4,r2),r2}function No(e4,t2,n2,r2){let i2=W([...t2.key.item.value,
...e4.key.value],r2.escapeSequenceUpperCase);if(f(e4.value))for(let t3 of e4.value.items)d(t3)&&a(t3.item)&&B(n2,i2,t3.item,void 0);B(n2,n2,i2,void 0),hi(t2);let o2=Mo(i2,n2,r2);for(let e5 of o2)B(n2,
n2,e5,void 0)}function Po(e4,n2){let r2=I({...n2,inlineTableStart:0},n2),i2=Ni(K({__tmp__:e4},r2).items,r2),o2=Array.from(Xe(i2))[0];if(a(o2))return o2.value;if(t(o2)&&o2.items.length>0&&a(o2.items[0]))
return o2.items[0].value}function Fo(e4,t2){for(let n2=t2.length-1;n2>0;n2--){let r2=Z(e4,t2.slice(0,n2));if(!r2||!a(r2)||!f(r2.value))continue;let i2=Z(e4,t2.slice(0,n2-1));if(i2&&m(i2))return{container:i2,
row:r2}}}function $(e4,n2){let i2=[];for(let o2 of e4.items){let e5;a(o2)?e5=o2.key.value:(t(o2)||r(o2))&&(e5=o2.key.item.value),e5&&F(e5.slice(0,n2.length),n2)&&i2.push(o2)}return i2}function Io(e4,t2){
let n2=[];for(let i2 of t2)typeof i2=="number"&&$(e4,n2).some(r)||n2.push(i2);return n2}function Lo(e4,n2,i2,o2){let s2=[...n2.items];for(let c2=s2.length-1;c2>=0;c2--){let l2=s2[c2];if(l2===o2)continue;
let u2=a(l2)?l2.key.value:t(l2)||r(l2)?l2.key.item.value:void 0;u2&&u2.length>i2.length&&F(u2.slice(0,i2.length),i2)&&Q(e4,n2,l2)}}var Wo=Object.freeze(L.default());function Ko(e4,t2){let n2=Jt(typeof e4=="string"?e4:Kt(e4));return q(Xe(n2),n2,{integersAsBigInt:t2?.integersAsBigInt??"asNeeded",temporal:t2?.temporal??!1})}export{fillTemplate,require_dist,FENCES,languageOf,findFrontMatter,Ja,Ko};
