import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{context,getOctokit}from"./chunk-WAKRGZ5S.js";import"./chunk-P3QYT4WQ.js";import"./chunk-5G7YCSMN.js";import"./chunk-BPRDZRUY.js";export{context,getOctokit};
