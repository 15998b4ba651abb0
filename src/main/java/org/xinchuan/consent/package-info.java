/** What people agree to: being named to everybody, being reached by the personnel office. */
package org.xinchuan.consent;
