package org.xinchuan.http;

/** Why the store did not answer: each may be different a little later. */
final class StoreProblems {

    private StoreProblems() {}

    static Problem unavailable() {
        return Problem.of(
                503,
                "STORE_UNAVAILABLE",
                "数据库暂时没有响应，请稍后再试",
                "The store does not answer at the moment; try again shortly");
    }

    static Problem outOfTime() {
        return Problem.of(
                        503,
                        "TOOK_TOO_LONG",
                        "没有在时限内答完",
                        "This was not answered within the time it has")
                .saying(
                        "所问的可能太多，或者系统正忙。请缩小范围再试（如只问一个单位或一段时间），或稍后再来。",
                        "It may ask for too much, or the system is busy. Ask for less, such as one"
                                + " organisation, or come again later.");
    }
}
