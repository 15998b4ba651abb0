/** The whole house under test. */
package org.xinchuan;
