/** Signing in: accounts, what is granted to them, sessions, passwords and tokens. */
package org.xinchuan.account;
