// A small temporal convolution network with its training, one thread: forward, backward and AdamW by hand, because that is a tenth of a framework's time at this size.
#include <math.h>
#include <stdlib.h>
#include <string.h>
#ifndef H
#define H 24
#endif
#ifndef K
#define K 3
#endif
#define TMAX 96
#define LMAX 8
static unsigned long long rs;
static inline float uni(void){rs^=rs<<13;rs^=rs>>7;rs^=rs<<17;return (rs>>40)*(1.0f/16777216);}
static float gauss(void){float u=uni()+1e-7f,v=uni();return sqrtf(-2*logf(u))*cosf(6.2831853f*v);}
// parameters: in [F][H], bin [H], per layer [K][H][H] (k,i,o), b [H], out [H], bout
int size(int F,int L){return F*H+H+L*(K*H*H+H)+H+1;}
typedef struct{float x[TMAX][H],pre[LMAX+1][TMAX][H],m[LMAX+1][TMAX][H],h[LMAX+1][TMAX][H];}Act;
static void forward(const float*p,int F,int L,const int*dil,const float*x,int T,float drop,Act*a,float*out){
  const float*W=p,*b=p+F*H;
  for(int t=0;t<T;t++){float s[H];memcpy(s,b,sizeof s);const float*v=x+(long)t*F;for(int i=0;i<F;i++){float q=v[i];for(int o=0;o<H;o++)s[o]+=q*W[i*H+o];}
    for(int o=0;o<H;o++)a->h[0][t][o]=s[o]>0?s[o]:0;}
  const float*q=b+H; float keep=1-drop;
  for(int l=0;l<=L;l++){ // masked input of layer l (l==L: of the output)
    if(drop>0)for(int t=0;t<T;t++)for(int o=0;o<H;o++)a->m[l][t][o]=uni()<keep?1/keep:0;
    else for(int t=0;t<T;t++)for(int o=0;o<H;o++)a->m[l][t][o]=1;
    if(l==L)break;
    const float*w=q,*c=q+K*H*H; q=c+H;
    float z[TMAX][H]; for(int t=0;t<T;t++)for(int o=0;o<H;o++)z[t][o]=a->h[l][t][o]*a->m[l][t][o];
    for(int t=0;t<T;t++){float s[H];memcpy(s,c,sizeof s);
      for(int k=0;k<K;k++){int u=t+(k-K/2)*dil[l];if(u<0||u>=T)continue;for(int i=0;i<H;i++){float g=z[u][i];const float*ww=w+(k*H+i)*H;for(int o=0;o<H;o++)s[o]+=g*ww[o];}}
      for(int o=0;o<H;o++){a->pre[l][t][o]=s[o];a->h[l+1][t][o]=a->h[l][t][o]+(s[o]>0?s[o]:0);}}
  }
  const float*w=q;float c=q[H];
  for(int t=0;t<T;t++){float s=c;for(int o=0;o<H;o++)s+=w[o]*a->h[L][t][o]*a->m[L][t][o];out[t]=s;}
}
static void backward(const float*p,int F,int L,const int*dil,const float*x,int T,Act*a,const float*g,float*d,float wt[LMAX][K][H][H]){
  long at=F*H+H+(long)L*(K*H*H+H); const float*w=p+at; float*dw=d+at;
  static float dh[TMAX][H],dz[TMAX][H];
  for(int t=0;t<T;t++){for(int o=0;o<H;o++){dw[o]+=g[t]*a->h[L][t][o]*a->m[L][t][o];dh[t][o]=g[t]*w[o]*a->m[L][t][o];}dw[H]+=g[t];}
  for(int l=L-1;l>=0;l--){
    float*dk=d+F*H+H+(long)l*(K*H*H+H),*db=dk+K*H*H;
    static float z[TMAX][H]; for(int t=0;t<T;t++)for(int o=0;o<H;o++)z[t][o]=a->h[l][t][o]*a->m[l][t][o];
    memset(dz,0,sizeof dz);
    for(int t=0;t<T;t++){float e[H];for(int o=0;o<H;o++){e[o]=a->pre[l][t][o]>0?dh[t][o]:0;db[o]+=e[o];}
      for(int k=0;k<K;k++){int u=t+(k-K/2)*dil[l];if(u<0||u>=T)continue;
        for(int i=0;i<H;i++){float v=z[u][i];float*dd=dk+(k*H+i)*H;for(int o=0;o<H;o++)dd[o]+=v*e[o];}
        for(int o=0;o<H;o++){float v=e[o];const float*ww=wt[l][k][o];for(int i=0;i<H;i++)dz[u][i]+=v*ww[i];}}}
    for(int t=0;t<T;t++)for(int o=0;o<H;o++)dh[t][o]+=dz[t][o]*a->m[l][t][o];
  }
  for(int t=0;t<T;t++){float e[H];for(int o=0;o<H;o++){e[o]=a->h[0][t][o]>0?dh[t][o]:0;d[F*H+o]+=e[o];}
    const float*v=x+(long)t*F;for(int i=0;i<F;i++){float q=v[i];float*dd=d+i*H;for(int o=0;o<H;o++)dd[o]+=q*e[o];}}
}
void train(int np,float**f,float**y,const int*Ts,int F,const int*tr,int n,int epochs,int bs,float lr,float wd,float drop,float idrop,float smooth,int seed,int L,const int*dil,float*p){
  rs=88172645463325252ULL^((unsigned long long)(seed+1)*0x9E3779B97F4A7C15ULL);for(int i=0;i<20;i++)uni();
  int N=size(F,L);float*d=calloc(N,4),*m=calloc(N,4),*v=calloc(N,4);Act*a=malloc(sizeof(Act));
  static float wt[LMAX][K][H][H];
  float r=sqrtf(2.0f/F);for(int i=0;i<F*H;i++)p[i]=r*gauss()*0.7f;memset(p+F*H,0,4*H);
  for(int l=0;l<L;l++){float*q=p+F*H+H+(long)l*(K*H*H+H);float r2=sqrtf(2.0f/(K*H))*0.5f;for(int i=0;i<K*H*H;i++)q[i]=r2*gauss();memset(q+K*H*H,0,4*H);}
  {float*q=p+F*H+H+(long)L*(K*H*H+H);for(int i=0;i<H;i++)q[i]=gauss()*sqrtf(1.0f/H);q[H]=0;}
  int per=(n+bs-1)/bs;long steps=(long)epochs*per,s=0;int*perm=malloc(4*n);memcpy(perm,tr,4*n);
  float out[TMAX],g[TMAX];float*xb=malloc(4*TMAX*F);
  for(int e=0;e<epochs;e++){
    for(int i=n-1;i>0;i--){int j=(int)(uni()*(i+1));int q=perm[i];perm[i]=perm[j];perm[j]=q;}
    for(int b=0;b<n;b+=bs){
      int end=b+bs<n?b+bs:n;memset(d,0,4*N);
      for(int l=0;l<L;l++){float*q=p+F*H+H+(long)l*(K*H*H+H);for(int k=0;k<K;k++)for(int i=0;i<H;i++)for(int o=0;o<H;o++)wt[l][k][o][i]=q[(k*H+i)*H+o];}
      for(int z=b;z<end;z++){
        int u=(int)(uni()*np);int T=Ts[u];const float*x=f[u]+(long)perm[z]*T*F;const float*yy=y[u]+(long)perm[z]*T;
        if(idrop>0){float mk[256];for(int i=0;i<F;i++)mk[i]=uni()<idrop?0:1/(1-idrop);for(int t=0;t<T;t++)for(int i=0;i<F;i++)xb[t*F+i]=x[t*F+i]*mk[i];x=xb;}
        forward(p,F,L,dil,x,T,drop,a,out);
        float sc=1.0f/((end-b)*T);
        for(int t=0;t<T;t++){float q=1/(1+expf(-out[t]));g[t]=(q-(yy[t]*(1-2*smooth)+smooth))*sc;}
        backward(p,F,L,dil,x,T,a,g,d,wt);
      }
      s++;float fr=(float)s/steps,w=0.1f;float rate=lr*(fr<w?fr/w:0.5f*(1+cosf(3.14159265f*(fr-w)/(1-w))))+1e-6f;
      float c1=1-powf(0.9f,s),c2=1-powf(0.99f,s);
      for(int i=0;i<N;i++){m[i]=0.9f*m[i]+0.1f*d[i];v[i]=0.99f*v[i]+0.01f*d[i]*d[i];p[i]-=rate*(m[i]/c1/(sqrtf(v[i]/c2)+1e-8f)+wd*p[i]);}
    }
  }
  free(d);free(m);free(v);free(a);free(perm);free(xb);
}
void predict(const float*p,int F,int L,const int*dil,const float*x,int T,int n,float*out){
  Act*a=malloc(sizeof(Act));for(int i=0;i<n;i++)forward(p,F,L,dil,x+(long)i*T*F,T,0,a,out+(long)i*T);free(a);
}
