import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{Context,GitHub,getOctokitOptions}from"./chunk-P3QYT4WQ.js";var context=new Context;function getOctokit(token,options,...additionalPlugins){let GitHubWithPlugins=GitHub.plugin(...additionalPlugins);return new GitHubWithPlugins(getOctokitOptions(token,options))}export{context,getOctokit};
