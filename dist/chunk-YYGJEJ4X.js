import{createRequire}from'node:module';const require=createRequire(import.meta.url);
async function*base64Of(chunks){let rest=Buffer.alloc(0);for await(let chunk of chunks){let bytes=Buffer.concat([rest,chunk]),whole=bytes.length-bytes.length%3;yield bytes.toString("base64",0,whole),rest=
bytes.subarray(whole)}yield rest.toString("base64")}export{base64Of};
