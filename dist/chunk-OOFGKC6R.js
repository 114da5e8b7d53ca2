import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{oneLine}from"./chunk-LFK2DEKB.js";function refused(message,advice){return{kind:"refused",message,advice}}function statusOf(error){if(!(!(error instanceof Error)||!("status"in error)))return typeof error.status=="number"?error.status:void 0}
function isAnswer(error,status,words=/./){return statusOf(error)===status&&error instanceof Error&&words.test(error.message)}async function orMissing(call,otherwise){try{return await call}catch(error){
if(isAnswer(error,404))return otherwise;throw error}}var ADVICE=[[/not permitted to create or approve pull requests/,()=>"Allow it in the repository settings under Actions, General, \u201CAllow GitHub Acti\
ons to create and approve pull requests\u201D, or give another `github-token`"],[/rule violations|protected branch|protected ref|through a pull request|required status check|signed commits/i,()=>"The \
branch is protected: set `commit: pull-request`, or let this token's owner bypass the rule"],[/not accessible by integration|not accessible by personal access token|Must have (admin|write|push)|Write access/i,
permission=>`Add \`${permission}: write\` under \`permissions:\` of the job, or give a \`github-token\` that may do it`],[/archived/i,()=>"The repository is archived: nothing can be written to it"],[/Bad credentials|Requires authentication/i,
()=>"Check `github-token`: GitHub does not accept it"]];function refusalOf(error,permission){let message=error instanceof Error?error.message.trim():String(error),known=ADVICE.find(([pattern])=>pattern.
test(message));if(known!==void 0)return refused(withoutLink(message),known[1](permission));if(statusOf(error)===404){let words=`GitHub answers 404 to what this token may not see or change: add \`${permission}\
: write\` under \`permissions:\` of the job`;return refused(withoutLink(message),words)}return refused(withoutLink(message),"Run the job again")}function withoutLink(message){return oneLine(message.replace(
/ - https:\/\/docs\.github\.com\S*/,"")," ")}export{refused,isAnswer,orMissing,refusalOf};
