import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{EMPTY_LOCK,entryOf,lockOf,serializeEntry}from"./chunk-LFK2DEKB.js";function mergeLocks(base,theirs,ours){let ids=new Set([...Object.keys(theirs.images),...Object.keys(ours.images)]),entries=[];for(let id of ids){let entry=mergeEntries(entryOf(base??EMPTY_LOCK,id),entryOf(
theirs,id),entryOf(ours,id));entry!==void 0&&entries.push([id,entry])}return lockOf(entries)}function mergeEntries(base,theirs,ours){return isSame(ours,base)?theirs:isSame(theirs,base)?ours:ours===void 0||
theirs===void 0?ours??theirs:ours.state==="pending"&&theirs.state==="done"&&theirs.fingerprint===ours.fingerprint?theirs:ours}function isSame(a,b){return a===void 0||b===void 0?a===b:a===b||serializeEntry(
a)===serializeEntry(b)}async function findPullBranch(git,target){let[base,head,pulls]=await Promise.all([git.head(target.base),git.head(target.branch),list(git,target)]),pull=pulls.find(({state})=>state==="open"),isLive=head!==
void 0&&(pull!==void 0||pulls.every(closed2=>closed2.head.sha!==head.sha)),closed=pulls.filter(({state,merged_at})=>state==="closed"&&merged_at===null);return{base,head,pull:pull&&toPull(pull),isLive,
closed:closed.map(ended=>({head:ended.head.sha,base:ended.base.sha}))}}async function findOpenPull(git,target){let pull=(await list(git,target)).find(({state})=>state==="open");return pull&&toPull(pull)}
async function list({client,repository},{branch,base}){let head=`${repository.owner}:${branch}`,{data}=await client.rest.pulls.list({...repository,head,base,state:"all",per_page:100});return data}function toPull({
number,html_url}){return{number,url:html_url}}export{mergeLocks,findPullBranch,findOpenPull,toPull};
