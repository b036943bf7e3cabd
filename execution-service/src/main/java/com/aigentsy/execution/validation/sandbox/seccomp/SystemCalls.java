package com.aigentsy.execution.validation.sandbox.seccomp;

/** The system calls the filter speaks of, with their numbers on x86-64 and on 64-bit ARM (a dash where there is none). */
public final class SystemCalls {

    /** CLONE_NEWTIME, -NS, -CGROUP, -UTS, -IPC, -USER, -PID and -NET. */
    static final int NAMESPACES = 0x7E020080;

    public static final String WITH_CONDITIONS = """
            clone 56 220
            clone3 435 435
            socket 41 198
            ioctl 16 29
            """;

    public static final String REFUSED = """
            mount 165 40
            umount2 166 39
            pivot_root 155 41
            move_mount 429 429
            open_tree 428 428
            fsopen 430 430
            fsconfig 431 431
            fsmount 432 432
            fspick 433 433
            mount_setattr 442 442
            unshare 272 97
            setns 308 268
            chroot 161 51
            ptrace 101 117
            process_vm_readv 310 270
            process_vm_writev 311 271
            kcmp 312 272
            pidfd_getfd 438 438
            keyctl 250 219
            add_key 248 217
            request_key 249 218
            bpf 321 280
            perf_event_open 298 241
            userfaultfd 323 282
            io_uring_setup 425 425
            io_uring_enter 426 426
            io_uring_register 427 427
            kexec_load 246 104
            kexec_file_load 320 294
            init_module 175 105
            finit_module 313 273
            delete_module 176 106
            open_by_handle_at 304 265
            name_to_handle_at 303 264
            fanotify_init 300 262
            reboot 169 142
            swapon 167 224
            swapoff 168 225
            acct 163 89
            quotactl 179 60
            quotactl_fd 443 443
            settimeofday 164 170
            clock_settime 227 112
            clock_adjtime 305 266
            adjtimex 159 171
            sethostname 170 161
            setdomainname 171 162
            syslog 103 116
            lookup_dcookie 212 18
            vhangup 153 58
            nfsservctl 180 42
            move_pages 279 239
            migrate_pages 256 238
            iopl 172 -
            ioperm 173 -
            uselib 134 -
            ustat 136 -
            sysfs 139 -
            _sysctl 156 -
            modify_ldt 154 -
            """;

    private SystemCalls() {}
}
