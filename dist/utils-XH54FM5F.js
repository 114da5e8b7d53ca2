import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{GitHub,context,defaults,getOctokitOptions,getUserAgentWithOrchestrationId}from"./chunk-P3QYT4WQ.js";import"./chunk-5G7YCSMN.js";import"./chunk-BPRDZRUY.js";export{GitHub,context,defaults,getOctokitOptions,getUserAgentWithOrchestrationId};
