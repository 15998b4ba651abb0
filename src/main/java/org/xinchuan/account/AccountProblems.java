package org.xinchuan.account;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.standard.Fault;

import java.time.Duration;

/** The refusals of signing in and of the care of accounts. */
final class AccountProblems {

    private AccountProblems() {}

    /**
     * The same for an unknown name, a wrong password, a one-time password that is too old, and a
     * disabled account.
     */
    static Problem wrongNameOrPassword() {
        return Problem.of(401, "SIGN_IN_REFUSED", "账户名或口令不对", "The name or the password is wrong")
                .saying(
                        "请核对后再试；忘了口令或一次性口令过期，请找管理员重置。",
                        "Check both and try again; when it is forgotten, or a one-time password too"
                                + " old, an administrator can set a new one.");
    }

    /** The name and the password were right. */
    static Problem secondFactorRequired() {
        return Problem.of(
                        401,
                        "SECOND_FACTOR_REQUIRED",
                        "请输入动态口令",
                        "Enter the code of your authenticator")
                .saying(
                        "请在手机的验证器中查看六位数字，或用一个恢复码；程序请在 code 中带上它。",
                        "The six digits that the authenticator shows, or a recovery code; programs"
                                + " send it as code.");
    }

    static Problem secondFactorWrong() {
        return Problem.of(401, "SECOND_FACTOR_WRONG", "动态口令不对", "The code is wrong")
                .saying(
                        "每个动态口令只能用一次，请等下一个再试，并核对手机时间。",
                        "Each code works once: wait for the next, and check the phone's clock.");
    }

    static Problem secondFactorDemanded() {
        return Problem.of(
                        403,
                        "SECOND_FACTOR_DEMANDED",
                        "请先启用动态口令",
                        "Switch the second factor on first")
                .saying("在“我的账户”中启用后即可继续。", "Go on after switching it on under 我的账户.");
    }

    static Problem secondFactorOn() {
        return Problem.of(
                409, "SECOND_FACTOR_ON", "动态口令已经启用", "The second factor is switched on already");
    }

    static Reply tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Reply.problem(
                        Problem.of(
                                        429,
                                        "TOO_MANY_ATTEMPTS",
                                        "尝试次数太多，请稍后再试",
                                        "Too many attempts; try again later")
                                .saying(
                                        "请在 " + seconds + " 秒后再试。",
                                        "Try again in " + seconds + " seconds."))
                .header("Retry-After", Long.toString(seconds));
    }

    static Problem busy() {
        return Problem.of(
                429,
                "TOO_MANY_SIGN_INS",
                "登录的人太多，请稍后再试",
                "Too many are signing in; try again shortly");
    }

    static Problem sessionEnded() {
        return Problem.of(401, "SESSION_ENDED", "登录已失效，请重新登录", "You are signed out; sign in again");
    }

    static Problem csrf() {
        return Problem.of(
                        403, "CSRF_TOKEN", "请求缺少页面令牌或令牌不对", "The page's token is missing or wrong")
                .saying(
                        "请刷新页面；程序请在 X-CSRF-Token 中带上 GET /api/v1/session 给出的 csrf。",
                        "Reload the page; programs send the csrf of GET /api/v1/session as"
                                + " X-CSRF-Token.");
    }

    static Problem passwordChangeRequired() {
        return Problem.of(
                        403,
                        "PASSWORD_CHANGE_REQUIRED",
                        "请先修改一次性口令",
                        "Change the one-time password first")
                .saying(
                        "POST /api/v1/session/password 修改口令后即可继续。",
                        "Go on after POST /api/v1/session/password.");
    }

    static Problem sessionRequired() {
        return Problem.of(
                403,
                "SESSION_REQUIRED",
                "这项操作须登录后在自己的账户中进行，不能用令牌",
                "This is done signed in to one's own account, not with a token");
    }

    static Problem ownAccount() {
        return Problem.of(
                        403,
                        "OWN_ACCOUNT",
                        "不能给自己的账户授权或停用",
                        "Nobody grants to, or disables, the own account")
                .saying("请由另一位管理员办理。", "Another administrator has to do it.");
    }

    static Problem demoAccount() {
        return Problem.of(
                403, "DEMO_ACCOUNT", "演示账户不能修改", "An account of the demo cannot be changed");
    }

    static Problem providerNotOffered() {
        return Problem.of(
                404, "OIDC_NOT_OFFERED", "没有配置统一登录", "Signing in at a provider is not offered");
    }

    static Problem atProvider() {
        return Problem.of(
                        403,
                        "ACCOUNT_AT_PROVIDER",
                        "这个账户的口令和角色由统一登录服务管理",
                        "The password and roles of this account are those of the sign-in service")
                .saying("请在登录服务中修改；这里可以停用。", "Change them there; it can be disabled here.");
    }

    static Problem reservedName() {
        return Problems.invalid(
                Fault.of(
                        "name",
                        "NAME_RESERVED",
                        "以 " + Origin.PREFIX + " 开头的账户名由统一登录使用",
                        "names with " + Origin.PREFIX + " are those of the sign-in service"));
    }

    static Problem beyondOwnGrants(int at) {
        return Problems.invalid(
                Fault.of(
                        "grants/" + at,
                        "GRANT_NOT_HELD",
                        "令牌的权限不能超出自己的权限",
                        "a token has no more rights than its owner"));
    }

    static Problem noAccount(String name) {
        return Problems.notFound("账户", "account", name);
    }
}
