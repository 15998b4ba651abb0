package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.util.List;

/** The problems every feature has in common. */
public final class Problems {

    private Problems() {}

    /** 404: no such record, or one outside the caller's scope; the two are the same answer. */
    public static Problem notFound(Bilingual kind, String key) {
        return Problem.of(404, "NOT_FOUND", "没有这条记录", "No such record")
                .saying(
                        "没有编号为 " + key + " 的" + kind.zh() + "。",
                        "There is no " + kind.en() + " " + key + ".");
    }

    public static Problem notFound(String zhKind, String enKind, String key) {
        return notFound(new Bilingual(zhKind, enKind), key);
    }

    /** 400: a bad, unknown or repeated query parameter. */
    public static Problem badParameter(Problem.Error error) {
        return badParameters(List.of(error));
    }

    static Problem badParameters(List<Problem.Error> errors) {
        return Problem.of(400, "BAD_PARAMETER", "查询参数有误", "A query parameter is wrong")
                .withErrors(errors);
    }

    /** 422: the body alone breaks a rule. */
    public static Problem invalid(List<Fault> faults) {
        return invalidAt(faults.stream().map(Problem.Error::of).toList());
    }

    public static Problem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** The same with pointers of one's own. The code is the first error's. */
    public static Problem invalidAt(List<Problem.Error> errors) {
        String code = errors.isEmpty() ? "INVALID" : errors.getFirst().code();
        return Problem.of(422, code, "内容不符合规则", "The content breaks a rule").withErrors(errors);
    }

    /** 409: against what is recorded already. */
    public static Problem conflict(Fault fault) {
        return Problem.of(409, fault.code(), "与已有记录冲突", "It contradicts what is recorded")
                .with(Problem.Error.of(fault));
    }

    /** 409: a new record under an id or code that exists. */
    public static Problem taken(String field, String key) {
        return conflict(
                Fault.of(
                        field,
                        "DUPLICATE_ID",
                        "编号 " + key + " 已被使用，请换一个或留空由系统生成",
                        "\"" + key + "\" exists already: choose another or leave it out"));
    }

    /** 409: about somebody whose personal data were erased. */
    public static Problem erased() {
        return conflict(
                Fault.of(
                        "",
                        "PERSON_ERASED",
                        "此人的个人信息已注销，不再登记",
                        "the person was erased; nothing personal is recorded again"));
    }

    /** 422: a change of the id or code itself. */
    public static Problem fixed(String field) {
        return invalid(
                Fault.of(field, "ID_FIXED", "编号不能修改", "the id of a record cannot be changed"));
    }

    static Refused badCursor() {
        return new Refused(
                badParameter(
                        Problem.Error.parameter(
                                "cursor",
                                "BAD_PARAMETER",
                                "查询参数 cursor 须为上一页给出的 next。",
                                "The query parameter cursor must be the next of a page.")));
    }

    static Problem badBody(Problem.Error error) {
        return Problem.of(400, "BAD_BODY", "请求内容有误", "The request body is wrong").with(error);
    }

    static Problem badHeader(Problem.Error error) {
        return Problem.of(400, "BAD_HEADER", "请求头有误", "A request header is wrong").with(error);
    }

    static Problem needsMatch() {
        return Problem.of(428, "IF_MATCH_REQUIRED", "缺少 If-Match", "If-Match is missing")
                .saying(
                        "修改或删除前请先读取该记录，并在 If-Match 中带上它的 ETag。",
                        "Read the record first and send its ETag in If-Match.");
    }

    static Problem stale() {
        return Problem.of(412, "STALE", "记录已被改动", "The record has changed")
                .saying(
                        "您读取之后，该记录已被改动；请重新读取后再改。",
                        "It was changed after you read it; read it again.");
    }

    static Problem keyReused() {
        return Problem.of(
                        422,
                        "IDEMPOTENCY_KEY_REUSED",
                        "Idempotency-Key 已用于别的请求",
                        "The Idempotency-Key belongs to another request")
                .saying(
                        "请为新的请求换一个 Idempotency-Key。",
                        "Use a new Idempotency-Key for a new request.");
    }

    public static Problem importUnderWay() {
        return Problem.of(
                503, "IMPORT_UNDER_WAY", "正在导入，请稍后再试", "An import is under way; try again later");
    }

    static Problem notInStep() {
        return Problem.of(
                503,
                "NOT_IN_STEP",
                "本服务器尚未收到所要求的变更，请稍后再试",
                "This server has not seen the wanted change yet; try again shortly");
    }

    static Problem sequenceWanted() {
        return Problem.of(
                400,
                "SEQUENCE_INVALID",
                "Xinchuan-At-Least 须为变更序号",
                "Xinchuan-At-Least has to be the number of a change");
    }

    static Problem tooManyRequests() {
        return Problem.of(
                        429,
                        "TOO_MANY_REQUESTS",
                        "请求太多，请稍后再试",
                        "Too many requests; try again shortly")
                .saying(
                        "未登录时同一地址每分钟最多 1200 次；登录后没有这个限制。",
                        "Without signing in there are 1,200 a minute for an address; signed in"
                                + " there is no such limit.");
    }

    /** 403: a connection that is neither this machine's nor a proxy's, and so without TLS. */
    static Problem notThroughProxy() {
        return Problem.of(
                403, "TLS_REQUIRED", "请用 https 地址访问", "Call this server by its https address");
    }

    static Problem notReady() {
        return Problem.of(
                503, "NOT_READY", "系统暂时不能作答，请稍后再试", "Not ready to answer; try again shortly");
    }

    static Problem noSuchPath() {
        return Problem.of(404, "NO_SUCH_PATH", "没有这个地址", "There is nothing at this address");
    }

    static Problem wrongMethod() {
        return Problem.of(
                405, "METHOD_NOT_ALLOWED", "该地址不支持这个方法", "This address does not take this method");
    }

    static Problem notAcceptable() {
        return Problem.of(
                406,
                "NOT_ACCEPTABLE",
                "没有 Accept 要求的格式",
                "The answer does not come in the form asked for in Accept");
    }

    static Problem tooSlow() {
        return Problem.of(408, "TOO_SLOW", "请求发送太慢", "The request came too slowly");
    }

    static Problem tooLarge() {
        return Problem.of(413, "TOO_LARGE", "请求内容太大", "The request body is too large")
                .saying("请求内容最多 1 MiB。", "A request body has at most 1 MiB.");
    }

    static Problem notJson() {
        return Problem.of(415, "NOT_JSON", "请求内容须为 JSON", "The request body must be JSON")
                .saying(
                        "请用 Content-Type: application/json（UTF-8）发送。",
                        "Send it as Content-Type: application/json in UTF-8.");
    }

    static Problem notForm() {
        return Problem.of(
                        415,
                        "NOT_FORM",
                        "请求内容须为带文件的表单",
                        "The request body must be a form with a file")
                .saying(
                        "请用 Content-Type: multipart/form-data 发送，文件放在 file 中。",
                        "Send it as multipart/form-data with the file in the part \"file\".");
    }

    static Problem badForm() {
        return Problem.of(400, "BAD_FORM", "表单不完整或太大", "The form is broken or too large")
                .saying("表单连同文件最多 2 GiB。", "A form with its file has at most 2 GiB.");
    }

    static Problem noFile() {
        return badParameter(
                Problem.Error.parameter(
                        Form.FILE,
                        "FILE_MISSING",
                        "请在 file 中放一个文件。",
                        "Send one file in the part \"file\"."));
    }

    /** 401: nobody has signed in, or the token is wrong, expired or revoked. */
    public static Problem unauthorized() {
        return Problem.of(401, "UNAUTHORIZED", "请先登录", "Sign in first")
                .saying(
                        "请登录，或用 Authorization: Bearer 带上有效的令牌。",
                        "Sign in, or send a valid token as Authorization: Bearer.");
    }

    /** 403: signed in, and not allowed to do this. */
    public static Problem forbidden() {
        return Problem.of(403, "FORBIDDEN", "没有这项权限", "You may not do this")
                .saying("请联系管理员。", "Ask an administrator.");
    }

    /** 403: for a write that touches a record outside the caller's organisations. */
    public static Problem outsideReach() {
        return Problem.of(
                        403,
                        "OUTSIDE_REACH",
                        "不在您的组织范围内",
                        "Outside the organisations you record for")
                .saying(
                        "这条记录不属于您负责的组织，什么都没有写入。",
                        "The record belongs to no organisation of yours; nothing was written.");
    }

    static Problem wrongHost() {
        return Problem.of(
                421, "WRONG_HOST", "请用 localhost 访问", "This server answers to localhost only");
    }

    static Problem crossSite() {
        return Problem.of(
                403, "CROSS_SITE", "不接受其他网站发来的写请求", "Writes from other sites are refused");
    }

    static Problem broken() {
        return Problem.of(500, "BROKEN", "系统内部错误", "Something broke on our side")
                .saying("请把 requestId 告诉管理员。", "Tell the administrator the requestId.");
    }

    /** What the web server itself refuses, such as a request line that cannot be read. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> noSuchPath();
            case 405 -> wrongMethod();
            case 408 -> tooSlow();
            case 413 -> tooLarge();
            case 414 -> Problem.of(414, "URI_TOO_LONG", "地址太长", "The address is too long");
            case 431 -> Problem.of(431, "HEADERS_TOO_LARGE", "请求头太大", "The headers are too large");
            case 503 -> notReady();
            default ->
                    status >= 500
                            ? broken()
                            : Problem.of(status, "BAD_REQUEST", "请求有误", "The request is wrong");
        };
    }
}
