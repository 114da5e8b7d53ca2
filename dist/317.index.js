export const id = 317;
export const ids = [317];
export const modules = {

/***/ 15317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72908);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35873);
/* harmony import */ var _settings_read_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84073);



/** The runner gives post about 285 s (FIELD-NOTES C); the last of them are for the upload. */
const COLLECT_MS = 210_000;
/** After a step that did not end: fetches what was paid for and has finished meanwhile, and keeps it. */
async function post(env, cancelled) {
    const report = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .openReport */ .N)((0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readConsole */ .M)(env));
    report.log.info('The step was stopped before its end. Collecting the images that are paid for; nothing is created.');
    await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)({ settings: collecting((0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .s)(env)), report, cancelled, mode: 'collect' });
}
function collecting(settings) {
    const { generate, commit } = settings;
    const limit = {
        timeoutMs: Math.min(generate.timeoutMs, COLLECT_MS),
        imageTimeoutMs: Math.min(generate.imageTimeoutMs, COLLECT_MS),
    };
    return {
        ...settings,
        generate: { ...generate, ...limit, retryAmbiguous: false },
        commit: { ...commit, mode: 'none' },
        comment: false,
    };
}


/***/ })

};
